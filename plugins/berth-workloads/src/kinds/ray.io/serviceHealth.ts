import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import { fromCondition } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';
import { reportedApplications } from './serveApplications';

/** Reasons why it is not ready that time alone does not mend. */
const BROKEN = ['ValidationFailed', 'InitializingTimeout'];

/**
 * Argo CD has no rule for it. `Ready` says only that some pod answers, so that applications that failed count as well.
 *
 * Source: kuberay 1.7 `controllers/ray/rayservice_controller.go` `calculateConditions`.
 */
export function serviceHealth(service: Fields): HealthVerdict {
  const conditions = Conditions.of(service);
  const suspending = conditions.whenTrue('Suspending');
  const suspended = conditions.whenTrue('Suspended');
  if (suspended) {
    const cause = { code: 'suspended' } as const;
    return { health: 'Suspended', cause, condition: suspended };
  }
  if (!service.object('status').exists) {
    return service.object('spec').flag('suspend') === true
      ? { health: 'Suspended', cause: { code: 'suspended' } }
      : { health: 'Progressing', cause: { code: 'noStatus' } };
  }
  const ready = conditions.get('Ready');
  if (ready && BROKEN.includes(ready.reason)) {
    return fromCondition('Degraded', ready);
  }
  const failed = reportedApplications(service).find(
    ({ health }) => health === 'Degraded',
  );
  if (failed) {
    const phase = `${failed.name} is ${failed.status}`;
    const cause = { code: 'phase', phase, message: failed.message } as const;
    return { health: 'Degraded', cause };
  }
  const underWay = suspending ?? conditions.whenTrue('UpgradeInProgress');
  if (underWay) {
    return fromCondition('Progressing', underWay);
  }
  return ready
    ? fromCondition(ready.status === 'True' ? 'Healthy' : 'Progressing', ready)
    : healthByPhase(service.object('status'));
}

/** KubeRay before 1.3, and `v1alpha1`, have one word instead of conditions, and none while it starts. */
function healthByPhase(status: Fields): HealthVerdict {
  const phase = status.string('serviceStatus');
  if (phase === undefined) {
    return { health: 'Progressing', cause: { code: 'noStatus' } };
  }
  if (phase === 'Running') {
    return { health: 'Healthy', cause: { code: 'running' } };
  }
  const isFailure = phase.startsWith('Failed');
  const isKnown = ['WaitForServeDeploymentReady', 'Restarting'].includes(phase);
  const waits = isKnown ? 'Progressing' : 'Unknown';
  return {
    health: isFailure ? 'Degraded' : waits,
    cause: { code: 'phase', phase },
  };
}
