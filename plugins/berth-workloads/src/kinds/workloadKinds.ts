import { deploymentKind } from './apps/deployment';
import { replicaSetKind } from './apps/replicaSet';
import { statefulSetKind } from './apps/statefulSet';
import { podKind } from './core/pod';
import type { WorkloadKind } from './WorkloadKind';

/** Every kind of object that Berth knows to run pods, owners before what they own. @public */
export const workloadKinds: readonly WorkloadKind[] = [
  deploymentKind,
  statefulSetKind,
  replicaSetKind,
  podKind,
];

/** The kind with this group and name, as ownerReferences and scaleTargetRefs name it. @public */
export function workloadKindOf(options: {
  /** API group without version; empty for the core group. */
  group: string;
  kind: string;
}): WorkloadKind | undefined {
  return workloadKinds.find(
    ({ group, kind }) => group === options.group && kind === options.kind,
  );
}
