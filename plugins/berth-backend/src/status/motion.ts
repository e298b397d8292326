import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';

/** Whether an object of a kind without a rollout says how it does. */
export function judgesItself({
  rollout,
  health,
  details,
}: WorkloadStatus): boolean {
  return (
    details !== undefined &&
    details.recognisedBy !== 'generic' &&
    rollout.phase === 'unknown' &&
    health !== 'Unknown'
  );
}

/** Whether a workload is on its way to what is wanted, as far as anybody can see. */
export function isInMotion(status: WorkloadStatus): boolean {
  const { rollout, pods, health } = status;
  if (judgesItself(status)) {
    return health === 'Progressing' || health === 'Suspended';
  }
  return (
    rollout.phase === 'progressing' ||
    (rollout.phase === 'unknown' && pods.ready < pods.total)
  );
}

/** Whether nothing that Berth reads says how a workload does. */
export function isUnknown(status: WorkloadStatus): boolean {
  const { rollout, pods } = status;
  return (
    !judgesItself(status) && rollout.phase === 'unknown' && pods.total === 0
  );
}
