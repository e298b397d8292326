import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import { fromCondition } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';

/**
 * The jobs of `kubeflow.org` tell how they are in the same conditions. Earlier ones stay in the list as `False`, and
 * `Created` as `True`. Argo CD has no rule for them; while one runs it is Progressing, as a Job is.
 *
 * Source: kubeflow/trainer v1.9.4 `pkg/util/status.go`; mpi-operator v0.8 `pkg/controller/mpi_job_controller_status.go`.
 */
export function jobHealth(job: Fields): HealthVerdict {
  const conditions = Conditions.of(job);
  const failed = conditions.whenTrue('Failed');
  if (failed) {
    return fromCondition('Degraded', failed);
  }
  const succeeded = conditions.whenTrue('Succeeded');
  if (succeeded) {
    const cause = { code: 'completed' } as const;
    return { health: 'Healthy', cause, condition: succeeded };
  }
  const suspended = conditions.whenTrue('Suspended');
  if (suspended || isSuspended(job)) {
    const cause = { code: 'suspended' } as const;
    return { health: 'Suspended', cause, condition: suspended };
  }
  const restarting = conditions.whenTrue('Restarting');
  if (restarting) {
    return fromCondition('Progressing', restarting);
  }
  const running = conditions.whenTrue('Running');
  return running
    ? { health: 'Progressing', cause: { code: 'running' }, condition: running }
    : fromCondition('Progressing', conditions.whenTrue('Created'));
}

export function isSuspended(job: Fields): boolean {
  return job.object('spec', 'runPolicy').flag('suspend') === true;
}

export function isFinished(job: Fields): boolean {
  const conditions = Conditions.of(job);
  return (
    conditions.whenTrue('Succeeded') !== undefined ||
    conditions.whenTrue('Failed') !== undefined
  );
}
