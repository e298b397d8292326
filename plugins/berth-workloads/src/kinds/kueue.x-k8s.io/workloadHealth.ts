import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { Related } from '../../understand/Related';
import { fromCondition } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';
import { isActive } from './isWaiting';
import { placeInQueue } from './placeInQueue';

/** Waiting does not help against these; older releases say `Inadmissible` for `Misconfigured`. */
const HOPELESS = [
  'ExceedsMaxQuota',
  'NoMatchingFlavor',
  'Misconfigured',
  'Inadmissible',
];

/**
 * The health of a Workload. Argo CD has no rule for it.
 *
 * Source: kubernetes-sigs/kueue v0.19 `apis/kueue/v1beta2/workload_types.go`, `pkg/controller/core/workload_controller.go`.
 */
export function workloadHealth(
  workload: Fields,
  related: Related,
): HealthVerdict {
  const conditions = Conditions.of(workload);
  const finished = conditions.whenTrue('Finished');
  if (finished) {
    const cause = { code: 'completed' } as const;
    return finished.reason === 'Failed' || finished.reason === 'OutOfSync'
      ? fromCondition('Degraded', finished)
      : { health: 'Healthy', cause, condition: finished };
  }
  const evicted = conditions.whenTrue('Evicted');
  if (!isActive(workload)) {
    // Kueue itself gives up on a workload in the same way as a person does, but says what it is due to.
    return evicted?.reason.startsWith('DeactivatedDueTo')
      ? fromCondition('Degraded', evicted)
      : {
          health: 'Suspended',
          cause: { code: 'suspended' },
          condition: evicted,
        };
  }
  const reserved = conditions.whenTrue('QuotaReserved');
  if (reserved && evicted) {
    return fromCondition('Progressing', evicted);
  }
  const admitted = conditions.whenTrue('Admitted');
  if (admitted) {
    const ready = conditions.get('PodsReady') ?? admitted;
    const health = ready.status === 'True' ? 'Healthy' : 'Progressing';
    return fromCondition(health, ready);
  }
  return reserved ? checking(workload) : waiting(workload, related);
}

function checking(workload: Fields): HealthVerdict {
  const checks = workload.object('status').objects('admissionChecks');
  const inState = (state: string) =>
    checks.find(check => check.string('state') === state);
  const rejected = inState('Rejected');
  const check = rejected ?? inState('Retry') ?? inState('Pending');
  const name = check?.string('name');
  const state = check?.string('state');
  const message = check?.message('message');
  return {
    health: rejected ? 'Degraded' : 'Progressing',
    cause:
      name === undefined || state === undefined
        ? { code: 'quotaReserved', message }
        : { code: 'admissionCheck', check: name, state, message },
    condition: Conditions.of(workload).get('QuotaReserved'),
    since: check?.time('lastTransitionTime'),
  };
}

function waiting(workload: Fields, related: Related): HealthVerdict {
  const conditions = Conditions.of(workload);
  const pending = conditions.get('QuotaReserved');
  if (HOPELESS.includes(pending?.reason ?? '')) {
    return fromCondition('Degraded', pending);
  }
  if (pending?.reason === 'Suspended') {
    return fromCondition('Suspended', pending);
  }
  const [place] = placeInQueue(workload, related);
  return {
    health: 'Progressing',
    cause: { code: 'queued', queue: place?.queue, position: place?.position },
    condition: conditions.whenTrue('Evicted') ?? pending,
  };
}
