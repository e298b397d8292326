import { Pod, understand } from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView } from '../store/ClusterView';
import { groupOfPod, type GroupName } from './groupsOfPods';

const GANG_ANNOTATION = 'scheduling.x-k8s.io/gang-scheduling';

/** With which others a pod is placed. */
export interface Company {
  /** Equal for the pods that go together. */
  key: string;
  /**
   * How many of them have to be placed before any is, where they are a gang; all that there are where the gang is not held. To
   * be asked once for a group: the group is read for it.
   */
  minimum(): number | undefined;
}

/** The group that a pod names, or else the job that asks by annotation for its pods to be placed together. */
export function placedWith(view: ClusterView, pod: Pod): Company | undefined {
  const { namespace, ownerReferences } = pod.metadata;
  const group = groupOfPod(pod);
  if (group) {
    return {
      key: JSON.stringify([group.group, namespace, group.name, group.part]),
      minimum: () =>
        // What Kueue lets in together is placed one by one.
        group.kind === 'PodGroup' || group.part !== undefined
          ? minimumOf(view, { ...group, namespace })
          : undefined,
    };
  }
  const owner = ownerReferences?.find(({ controller }) => controller);
  const job = owner && view.optional.byUid(owner.uid);
  return job?.metadata.annotations?.[GANG_ANNOTATION] === 'true'
    ? { key: job.metadata.uid, minimum: () => Infinity }
    : undefined;
}

/** Volcano puts every pod that it places into a group, mostly of a minimum of one. */
function minimumOf(
  view: ClusterView,
  { part: within, ...reference }: GroupName & { namespace?: string },
): number | undefined {
  const group = view.optional.named(reference);
  if (!group) return Infinity;
  const { parts } = understand(group, undefined, view.optional.rules);
  const minimums = parts.flatMap(part =>
    part.type === 'group' && (!within || part.name === within.name)
      ? part.minimum ?? []
      : [],
  );
  const most = Math.max(0, ...minimums);
  return most > 1 ? most : undefined;
}
