import type { Pod, ReplicaSet } from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView } from '../store/ClusterView';
import type { Descendant, WorkloadRoot } from './EntityJoin';
import { groupsOfPods } from './groupsOfPods';
import { workloadIdentity } from './workloadIdentity';

/** No chain of real controllers is longer. */
const DEPTH_LIMIT = 10;
/** Of one workload, pods not counted. A sane one has a hundredth of it. */
const MAX_DESCENDANTS = 2_000;

export interface Descendants {
  replicaSets: readonly ReplicaSet[];
  /** Without the ReplicaSets of Deployments, which say nothing that their Deployment does not. */
  chain: readonly Descendant[];
  pods: readonly Pod[];
}

/**
 * All that a workload made, through any depth, and the groups in which its pods are placed. What several of its objects own
 * is there once.
 */
export function descendantsOf(
  view: ClusterView,
  root: WorkloadRoot,
): Descendants {
  const owned = ownedBy(view, root);
  const known = new Set([
    workloadIdentity(root).uid,
    ...owned.chain.map(({ object }) => object.metadata.uid),
  ]);
  const groups = groupsOfPods(view, owned.pods)
    .filter(({ metadata }) => !known.has(metadata.uid))
    .map(object => ({ object, depth: 1 }));
  return { ...owned, chain: [...owned.chain, ...groups] };
}

function ownedBy(view: ClusterView, root: WorkloadRoot): Descendants {
  switch (root.kind) {
    case 'Pod': {
      const { uid } = root.object.metadata;
      return {
        replicaSets: [],
        chain: madeFor(view, uid),
        pods: [root.object],
      };
    }
    case 'ReplicaSet': {
      const pods = podsOf(view, [root.object.metadata.uid]);
      return { replicaSets: [root.object], chain: [], pods };
    }
    case 'Deployment':
    case 'StatefulSet':
      return ofCoreKind(view, root.object.metadata.uid);
    default:
      return ofAnyKind(view, workloadIdentity(root).uid);
  }
}

/** Beside what its kind makes there may be what others make for it, such as Kueue's Workload. */
function ofCoreKind(view: ClusterView, uid: string): Descendants {
  const replicaSets = [...view.store('replicasets').ownedBy(uid)];
  const owners = [uid, ...replicaSets.map(({ metadata }) => metadata.uid)];
  return {
    replicaSets,
    chain: madeFor(view, uid),
    pods: podsOf(view, owners),
  };
}

function madeFor(view: ClusterView, uid: string): Descendant[] {
  return [...view.optional.ownedBy(uid)].map(object => ({ object, depth: 1 }));
}

function ofAnyKind(view: ClusterView, root: string): Descendants {
  const replicaSets: ReplicaSet[] = [];
  const chain: Descendant[] = [];
  const pods = new Set<Pod>();
  const seen = new Set([root]);
  let owners = [root];
  for (let depth = 1; depth <= DEPTH_LIMIT && owners.length > 0; depth++) {
    const next: string[] = [];
    const isNew = ({ metadata: { uid } }: { metadata: { uid: string } }) => {
      if (seen.has(uid) || seen.size > MAX_DESCENDANTS) return false;
      seen.add(uid);
      next.push(uid);
      return true;
    };
    for (const owner of owners) {
      const deployments = [...view.store('deployments').ownedBy(owner)];
      const others = [
        ...deployments,
        ...view.store('statefulsets').ownedBy(owner),
        ...view.optional.ownedBy(owner),
      ].filter(isNew);
      chain.push(...others.map(object => ({ object, depth })));
      replicaSets.push(
        ...[...view.store('replicasets').ownedBy(owner)].filter(isNew),
      );
      for (const pod of view.store('pods').ownedBy(owner)) {
        pods.add(pod);
        // The leader of a LeaderWorkerSet owns the StatefulSet of its workers.
        const { uid } = pod.metadata;
        const ofWorkers = [...view.store('statefulsets').ownedBy(uid)];
        chain.push(
          ...ofWorkers.filter(isNew).map(object => ({ object, depth })),
        );
      }
    }
    owners = next;
  }
  return { replicaSets, chain, pods: [...pods] };
}

/** A pod has one controller, but other owners may repeat one of these. */
function podsOf(view: ClusterView, owners: readonly string[]): Pod[] {
  const pods = new Set<Pod>();
  for (const owner of owners) {
    for (const pod of view.store('pods').ownedBy(owner)) pods.add(pod);
  }
  return [...pods];
}
