import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import { fromCondition } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';

/**
 * Argo CD has no rule for it. A TrainJob has no condition while it runs, so that the counts of its jobs say whether it
 * does; until it is done it is Progressing, as a Job is.
 *
 * Source: kubeflow/trainer v2.3 `pkg/controller/trainjob_controller.go`, `pkg/apis/trainer/v1alpha1/trainjob_types.go`.
 */
export function trainJobHealth(trainJob: Fields): HealthVerdict {
  const conditions = Conditions.of(trainJob);
  const failed = conditions.whenTrue('Failed');
  if (failed) {
    return fromCondition('Degraded', failed);
  }
  const complete = conditions.whenTrue('Complete');
  if (complete) {
    const cause = { code: 'completed' } as const;
    return { health: 'Healthy', cause, condition: complete };
  }
  const suspended = conditions.whenTrue('Suspended');
  if (suspended || trainJob.object('spec').flag('suspend') === true) {
    const cause = { code: 'suspended' } as const;
    return { health: 'Suspended', cause, condition: suspended };
  }
  return {
    health: 'Progressing',
    cause: startOf(trainJob),
    condition: conditions.whenFalse('Suspended'),
  };
}

/** Jobs, not pods; of those that wait for others nothing is active yet. */
function startOf(trainJob: Fields): HealthVerdict['cause'] {
  const jobs = trainJob.object('status').objects('jobsStatus');
  if (jobs.length === 0) {
    return { code: 'noStatus' };
  }
  const sum = (key: 'active' | 'ready') =>
    jobs.reduce((total, job) => total + (job.count(key) ?? 0), 0);
  const active = sum('active');
  const ready = sum('ready');
  return ready >= active && active > 0
    ? { code: 'running' }
    : { code: 'waitingForReady', ready, desired: Math.max(1, active) };
}
