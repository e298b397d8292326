import {
  ObjectReference,
  Pod,
  referencesOf,
} from '@berth/backstage-plugin-berth-workloads';
import type { OptionalObject } from '../projection/optional';
import type { ClusterView } from '../store/ClusterView';
import { targetKey } from '../store/OptionalObjects';

const SCHEDULING = 'scheduling.k8s.io';

type PodGroup = Pick<ObjectReference, 'group' | 'name'>;

/** How a pod says in which PodGroup it is, by the scheduler that reads it. */
const namings: ReadonlyArray<(pod: Pod) => PodGroup | undefined> = [
  // kube-scheduler, from Kubernetes 1.36. Source: k8s.io/api 0.37 `core/v1/types.go` `PodSchedulingGroup`.
  ({ spec }) => named(SCHEDULING, spec.schedulingGroup?.podGroupName),
  // Volcano. Source: volcano-sh/apis `pkg/apis/scheduling/v1beta1/labels.go` `KubeGroupNameAnnotationKey`.
  ({ metadata: { annotations } }) =>
    named(
      'scheduling.volcano.sh',
      annotations?.['scheduling.k8s.io/group-name'],
    ),
  // The coscheduling plugin. Source: scheduler-plugins `apis/scheduling/v1alpha1/types.go` `PodGroupLabel`.
  ({ metadata: { labels } }) =>
    named('scheduling.x-k8s.io', labels?.['scheduling.x-k8s.io/pod-group']),
];

/**
 * The groups in which pods are placed together, and the Workloads that these are made from: nothing owns them that the pods'
 * workload has made, so that only the pods lead there.
 */
export function groupsOfPods(
  view: ClusterView,
  pods: readonly Pod[],
): OptionalObject[] {
  const groups = new Map<string, OptionalObject>();
  const asked = new Set<string>();
  const add = (reference: ObjectReference): OptionalObject | undefined => {
    const key = targetKey(reference, 'uses');
    // A thousand pods name one group.
    if (asked.has(key)) return undefined;
    asked.add(key);
    const found = view.optional.named(reference);
    if (found) groups.set(found.metadata.uid, found);
    return found;
  };
  for (const pod of pods) {
    for (const naming of namings) {
      const group = naming(pod);
      if (!group) continue;
      const { namespace } = pod.metadata;
      const found = add({ ...group, kind: 'PodGroup', namespace });
      if (!found) continue;
      referencesOf(found, view.optional.rules)
        .filter(({ relation, group: of, kind }) => {
          return (
            relation === 'uses' && of === SCHEDULING && kind === 'Workload'
          );
        })
        .forEach(add);
    }
  }
  return [...groups.values()];
}

function named(group: string, name: string | undefined): PodGroup | undefined {
  return name ? { group, name } : undefined;
}
