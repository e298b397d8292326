import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import type { WorkloadRole } from '@berth/backstage-plugin-berth-workloads';

/** What ends by itself has nothing that rolls out, even where it counts its pods. */
const ENDING: ReadonlySet<WorkloadRole | undefined> = new Set([
  'job',
  'scheduledJob',
  'jobSet',
  'trainingJob',
  'dataJob',
] as const);

/** Whether a workload is told of by what its object says, and not by a rollout. */
export function judgesItself({
  rollout,
  health,
  details,
}: WorkloadStatus): boolean {
  return (
    details !== undefined &&
    details.recognisedBy !== 'generic' &&
    (rollout.phase === 'unknown' || ENDING.has(details.role)) &&
    health !== 'Unknown'
  );
}

/** Whether a workload is on its way to what is wanted, as far as anybody can see. */
export function isInMotion(status: WorkloadStatus): boolean {
  const { rollout, pods, health } = status;
  if (judgesItself(status)) {
    return (
      health === 'Suspended' ||
      (health === 'Progressing' && !runsAsItShould(status))
    );
  }
  return (
    rollout.phase === 'progressing' ||
    (rollout.phase === 'unknown' && pods.ready < pods.total)
  );
}

/** A job that runs progresses until it ends; while all its pods do, nobody has to look. */
function runsAsItShould({ details, pods }: WorkloadStatus): boolean {
  return details?.cause.code === 'running' && pods.ready === pods.total;
}

/** Whether nothing that Berth reads says how a workload does. */
export function isUnknown(status: WorkloadStatus): boolean {
  const { rollout, pods } = status;
  return (
    !judgesItself(status) && rollout.phase === 'unknown' && pods.total === 0
  );
}
