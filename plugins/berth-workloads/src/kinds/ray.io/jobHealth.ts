import type { Fields } from '../../json/Fields';
import type { Health } from '../../model';
import type { HealthVerdict } from '../WorkloadKind';

/** What the words of `status.jobDeploymentStatus` mean; those after the empty line are of KubeRay before 1.1. */
const HEALTH: Readonly<Record<string, Health>> = {
  Initializing: 'Progressing',
  Waiting: 'Progressing',
  Running: 'Progressing',
  Retrying: 'Progressing',
  Suspending: 'Progressing',
  Suspended: 'Suspended',
  Complete: 'Healthy',
  Failed: 'Degraded',
  ValidationFailed: 'Degraded',

  WaitForDashboard: 'Progressing',
  WaitForDashboardReady: 'Progressing',
  WaitForK8sJob: 'Progressing',
  FailedToGetJobStatus: 'Progressing',
  FailedToGetOrCreateRayCluster: 'Degraded',
  FailedJobDeploy: 'Degraded',
};

/**
 * Argo CD has no rule for it. Two words say how a RayJob is: that of KubeRay for the whole, and once it is complete that
 * of Ray for what became of the job.
 *
 * Source: kuberay 1.7 `apis/ray/v1/rayjob_types.go` `JobDeploymentStatus`, `JobStatus`.
 */
export function jobHealth(job: Fields): HealthVerdict {
  const status = job.object('status');
  const phase = status.string('jobDeploymentStatus');
  if (phase === undefined) {
    return job.object('spec').flag('suspend') === true
      ? { health: 'Suspended', cause: { code: 'suspended' } }
      : { health: 'Progressing', cause: { code: 'noStatus' } };
  }
  const health = Object.hasOwn(HEALTH, phase) ? HEALTH[phase] : 'Unknown';
  switch (phase) {
    case 'Complete':
      return outcomeOf(status);
    case 'Running':
      return {
        health,
        cause: { code: 'running' },
        since:
          status.object('rayJobInfo').time('startTime') ??
          status.time('startTime'),
      };
    case 'Suspended':
      return { health, cause: { code: 'suspended' } };
    default:
      return {
        health,
        cause: {
          code: 'phase',
          phase: status.string('reason') ?? phase,
          message: status.message('message'),
        },
        since: health === 'Degraded' ? status.time('endTime') : undefined,
      };
  }
}

/** It is over, by itself or because somebody stopped it. */
export function isOver(job: Fields): boolean {
  const phase = job.object('status').string('jobDeploymentStatus') ?? '';
  return ['Complete', 'Failed', 'ValidationFailed'].includes(phase);
}

function outcomeOf(status: Fields): HealthVerdict {
  const since = status.time('endTime');
  const message = status.message('message');
  switch (status.string('jobStatus')) {
    case 'SUCCEEDED':
      return { health: 'Healthy', cause: { code: 'completed' }, since };
    case 'STOPPED':
      return { health: 'Suspended', cause: { code: 'stopped' }, since };
    case 'FAILED':
      return { health: 'Degraded', cause: { code: 'failed', message }, since };
    default:
      return { health: 'Unknown', cause: { code: 'outcomeUnknown' }, since };
  }
}
