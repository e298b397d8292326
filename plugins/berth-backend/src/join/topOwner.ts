import type {
  ObjectMeta,
  OwnerReference,
  Pod,
  ReplicaSet,
} from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView } from '../store/ClusterView';
import type { WorkloadRoot } from './EntityJoin';

/** The workload that a pod is part of: its Deployment, its StatefulSet, whatever else controls it, or the pod itself. */
export function topOwnerOfPod(view: ClusterView, pod: Pod): WorkloadRoot {
  const owner = controllerOf(pod.metadata);
  if (!owner) {
    return { kind: 'Pod', object: pod };
  }
  if (owner.kind === 'ReplicaSet') {
    const replicaSet = view.store('replicasets').byUid(owner.uid);
    if (replicaSet) {
      return topOwnerOfReplicaSet(view, replicaSet);
    }
  }
  if (owner.kind === 'StatefulSet') {
    const statefulSet = view.store('statefulsets').byUid(owner.uid);
    if (statefulSet) {
      return { kind: 'StatefulSet', object: statefulSet };
    }
  }
  return named(pod.metadata, owner);
}

/** The Deployment of a ReplicaSet, whatever else controls it, or the ReplicaSet itself. */
export function topOwnerOfReplicaSet(
  view: ClusterView,
  replicaSet: ReplicaSet,
): WorkloadRoot {
  const owner = controllerOf(replicaSet.metadata);
  if (!owner) {
    return { kind: 'ReplicaSet', object: replicaSet };
  }
  if (owner.kind === 'Deployment') {
    const deployment = view.store('deployments').byUid(owner.uid);
    if (deployment) {
      return { kind: 'Deployment', object: deployment };
    }
  }
  return named(replicaSet.metadata, owner);
}

function controllerOf(metadata: ObjectMeta): OwnerReference | undefined {
  return metadata.ownerReferences?.find(({ controller }) => controller);
}

function named(metadata: ObjectMeta, owner: OwnerReference): WorkloadRoot {
  return {
    kind: 'named',
    name: {
      kind: owner.kind,
      namespace: metadata.namespace ?? '',
      name: owner.name,
      uid: owner.uid,
    },
  };
}
