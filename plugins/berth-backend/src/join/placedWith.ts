import { Pod, understand } from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView } from '../store/ClusterView';
import { groupOfPod, type GroupName } from './groupsOfPods';

const GANG_ANNOTATION = 'scheduling.x-k8s.io/gang-scheduling';

/** With which others a pod is placed. */
export interface Company {
  /** Equal for the pods that go together. */
  key: string;
  /** Whether none of them is placed before all are. To be asked once for a group: the group is read for it. */
  isGang(): boolean;
}

/** The group that a pod names, or else the job that asks by annotation for its pods to be placed together. */
export function placedWith(view: ClusterView, pod: Pod): Company | undefined {
  const { namespace, ownerReferences } = pod.metadata;
  const group = groupOfPod(pod);
  if (group) {
    return {
      key: JSON.stringify([group.group, namespace, group.name, group.part]),
      // What Kueue lets in together is placed one by one.
      isGang: () =>
        (group.kind === 'PodGroup' || group.part !== undefined) &&
        !placesOneByOne(view, { ...group, namespace }),
    };
  }
  const owner = ownerReferences?.find(({ controller }) => controller);
  const job = owner && view.optional.byUid(owner.uid);
  return job?.metadata.annotations?.[GANG_ANNOTATION] === 'true'
    ? { key: job.metadata.uid, isGang: () => true }
    : undefined;
}

/** Volcano puts every pod that it places into a group, mostly of a minimum of one. */
function placesOneByOne(
  view: ClusterView,
  { part: within, ...reference }: GroupName & { namespace?: string },
): boolean {
  const group = view.optional.named(reference);
  if (!group) return false;
  const { parts } = understand(group, undefined, view.optional.rules);
  return !parts.some(
    part =>
      part.type === 'group' &&
      (within === undefined || part.name === within.name) &&
      (part.minimum ?? 0) > 1,
  );
}
