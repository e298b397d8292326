import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';

/** Whether a workload is on its way to what is wanted, as far as anybody can see. */
export function isInMotion({ rollout, pods }: WorkloadStatus): boolean {
  return (
    rollout.phase === 'progressing' ||
    (rollout.phase === 'unknown' && pods.ready < pods.total)
  );
}

/** Whether nothing that Berth reads says how a workload does. */
export function isUnknown({ rollout, pods }: WorkloadStatus): boolean {
  return rollout.phase === 'unknown' && pods.total === 0;
}
