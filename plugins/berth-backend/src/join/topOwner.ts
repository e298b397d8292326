import type {
  ObjectMeta,
  OwnerReference,
  Pod,
  ReplicaSet,
} from '@berth/backstage-plugin-berth-workloads';
import type { OptionalObject } from '../projection/optional';
import type { ClusterView } from '../store/ClusterView';
import type { HeldRoot, WorkloadRoot } from './EntityJoin';
import { replicationControllerRoot } from './replicationControllerRoot';

/** No chain of real controllers is longer: TrainJob, JobSet, Job, Pod are four. */
const CHAIN_LIMIT = 10;

/**
 * The workload that an object is part of: the last of its controllers that Berth holds, through any depth, or the object
 * itself. A pod and a ReplicaSet whose controller Berth does not hold lead to its name.
 */
export function topOwner(view: ClusterView, start: HeldRoot): WorkloadRoot {
  let top = start;
  const seen = new Set([top.object.metadata.uid]);
  for (let depth = 0; depth < CHAIN_LIMIT; depth++) {
    const { metadata } = top.object;
    const reference = controllerOf(metadata);
    if (!reference) return top;
    const owner = heldOwner(view, reference);
    if (!owner) {
      return top.kind === 'Pod' || top.kind === 'ReplicaSet'
        ? named(metadata, reference)
        : top;
    }
    // A circle of owners is nobody's work; it is shown as what led to it.
    if (seen.has(owner.object.metadata.uid)) return start;
    seen.add(owner.object.metadata.uid);
    top = owner;
  }
  return top;
}

export function topOwnerOfPod(view: ClusterView, pod: Pod): WorkloadRoot {
  return topOwner(view, { kind: 'Pod', object: pod });
}

export function topOwnerOfReplicaSet(
  view: ClusterView,
  replicaSet: ReplicaSet,
): WorkloadRoot {
  return topOwner(view, { kind: 'ReplicaSet', object: replicaSet });
}

export function topOwnerOfOptional(
  view: ClusterView,
  object: OptionalObject,
): WorkloadRoot {
  return topOwner(view, { kind: 'optional', object });
}

function heldOwner(
  view: ClusterView,
  { kind, uid }: OwnerReference,
): HeldRoot | undefined {
  switch (kind) {
    case 'Deployment': {
      const object = view.store('deployments').byUid(uid);
      return object && { kind, object };
    }
    case 'StatefulSet': {
      const object = view.store('statefulsets').byUid(uid);
      return object && { kind, object };
    }
    case 'ReplicaSet': {
      const object = view.store('replicasets').byUid(uid);
      return object && { kind, object };
    }
    case 'ReplicationController': {
      const object = view.store('replicationcontrollers').byUid(uid);
      return object && replicationControllerRoot(object);
    }
    // The leader of a LeaderWorkerSet owns the StatefulSet of its workers.
    case 'Pod': {
      const object = view.store('pods').byUid(uid);
      return object && { kind, object };
    }
    default: {
      const object = view.optional.byUid(uid);
      return object && { kind: 'optional', object };
    }
  }
}

function controllerOf(metadata: ObjectMeta): OwnerReference | undefined {
  return metadata.ownerReferences?.find(({ controller }) => controller);
}

function named(metadata: ObjectMeta, owner: OwnerReference): WorkloadRoot {
  return {
    kind: 'named',
    name: {
      apiVersion: owner.apiVersion,
      kind: owner.kind,
      namespace: metadata.namespace ?? '',
      name: owner.name,
      uid: owner.uid,
    },
  };
}

/** The uids of the controllers of an object, the nearest first, as far as Berth holds them, and of one that it does not. */
export function* controllerUids(
  view: ClusterView,
  metadata: ObjectMeta,
): Iterable<string> {
  let next = controllerOf(metadata);
  for (let depth = 0; next && depth < CHAIN_LIMIT; depth++) {
    yield next.uid;
    const owner = heldOwner(view, next);
    next = owner && controllerOf(owner.object.metadata);
  }
}
