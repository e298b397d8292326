import { daemonSetKind } from './apps/daemonSet';
import { deploymentKind } from './apps/deployment';
import { replicaSetKind } from './apps/replicaSet';
import { statefulSetKind } from './apps/statefulSet';
import { jobKind } from './batch/job';
import { podKind } from './core/pod';
import { replicationControllerKind } from './core/replicationController';
import type { WorkloadKind } from './WorkloadKind';

/** Every kind that Berth knows, by group, owners before what they own. @public */
export const workloadKinds: readonly WorkloadKind[] = [
  deploymentKind,
  statefulSetKind,
  daemonSetKind,
  replicaSetKind,
  jobKind,
  replicationControllerKind,
  podKind,
];

/** The kind with this group and name, as ownerReferences and scaleTargetRefs name it. @public */
export function workloadKindOf(
  options: {
    /** API group without version; empty for the core group. */
    group: string;
    kind: string;
  },
  kinds: readonly WorkloadKind[] = workloadKinds,
): WorkloadKind | undefined {
  return kinds.find(
    ({ group, kind }) => group === options.group && kind === options.kind,
  );
}
