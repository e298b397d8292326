import {
  ObjectReference,
  Pod,
  referencesOf,
} from '@berth/backstage-plugin-berth-workloads';
import type { OptionalObject } from '../projection/optional';
import type { ClusterView } from '../store/ClusterView';
import { targetKey } from '../store/OptionalObjects';

const SCHEDULING = 'scheduling.k8s.io';
const KUEUE = 'kueue.x-k8s.io';

/** The group of a pod as the pod names it. */
export interface GroupName
  extends Pick<ObjectReference, 'group' | 'kind' | 'name'> {
  /** Which of the groups of a Workload, of Kubernetes 1.35: its name, and which replica of it. */
  part?: { name: string; replica?: string };
}

/** How a pod says in which group it is, by who reads it: schedulers, which have PodGroups, and Kueue, which has Workloads. */
const namings: ReadonlyArray<(pod: Pod) => GroupName | undefined> = [
  // kube-scheduler, from Kubernetes 1.36. Source: k8s.io/api 0.37 `core/v1/types.go` `PodSchedulingGroup`.
  ({ spec }) => podGroup(SCHEDULING, spec.schedulingGroup?.podGroupName),
  // The same of 1.35, whose Workload has the groups in it. Source: k8s.io/api 0.35 `core/v1/types.go` `WorkloadReference`.
  ({ spec }) => groupOfWorkload(spec.workloadRef),
  // Volcano. Source: volcano-sh/apis `pkg/apis/scheduling/v1beta1/labels.go` `KubeGroupNameAnnotationKey`.
  ({ metadata: { annotations } }) =>
    podGroup(
      'scheduling.volcano.sh',
      annotations?.['scheduling.k8s.io/group-name'],
    ),
  // The coscheduling plugin. Source: scheduler-plugins `apis/scheduling/v1alpha1/types.go` `PodGroupLabel`.
  ({ metadata: { labels } }) =>
    podGroup('scheduling.x-k8s.io', labels?.['scheduling.x-k8s.io/pod-group']),
  // Plain pods of Kueue. Source: kubernetes-sigs/kueue `pkg/controller/jobs/pod/pod_controller.go`: the Workload of a group
  // has its name.
  ({ metadata: { labels } }) =>
    kueueWorkload(labels?.[`${KUEUE}/pod-group-name`]),
];

/** The group that a pod says it is in; of several the one that its scheduler reads. */
export function groupOfPod(pod: Pod): GroupName | undefined {
  for (const naming of namings) {
    const group = naming(pod);
    if (group) return group;
  }
  return undefined;
}

/**
 * The groups in which pods are placed together, the Workloads that these are made from, and what Kueue has made of the pods:
 * nothing owns them that the pods' workload has made, so that only the pods lead there.
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
    const { namespace, uid } = pod.metadata;
    for (const { part: _, ...name } of namesOf(pod)) {
      const found = add({ ...name, namespace });
      if (!found) continue;
      referencesOf(found, view.optional.rules)
        .filter(({ relation, group: of, kind }) => {
          return (
            relation === 'uses' && of === SCHEDULING && kind === 'Workload'
          );
        })
        .forEach(add);
    }
    // The Workload of a single pod is owned by it.
    if (pod.metadata.labels?.[`${KUEUE}/managed`] === 'true') {
      for (const owned of view.optional.ownedBy(uid)) {
        groups.set(owned.metadata.uid, owned);
      }
    }
  }
  return [...groups.values()];
}

/** All groups that a pod names: while it is admitted, the pods of a job name its Workload as well. */
export function namesOf(pod: Pod): GroupName[] {
  const { annotations } = pod.metadata;
  return [
    ...namings.map(naming => naming(pod)),
    kueueWorkload(annotations?.[`${KUEUE}/workload`]),
  ].flatMap(name => name ?? []);
}

function podGroup(
  group: string,
  name: string | undefined,
): GroupName | undefined {
  return name ? { group, kind: 'PodGroup', name } : undefined;
}

function groupOfWorkload({
  name,
  podGroup: part = '',
  podGroupReplicaKey,
}: NonNullable<Pod['spec']['workloadRef']> = {}): GroupName | undefined {
  return name
    ? {
        group: SCHEDULING,
        kind: 'Workload',
        name,
        part: { name: part, replica: podGroupReplicaKey },
      }
    : undefined;
}

function kueueWorkload(name: string | undefined): GroupName | undefined {
  return name ? { group: KUEUE, kind: 'Workload', name } : undefined;
}
