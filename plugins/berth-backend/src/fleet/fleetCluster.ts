import type { FleetCluster } from '@berth/backstage-plugin-berth-common';
import { worstFreshness } from '../status/capabilities';
import type { ClusterView } from '../store/ClusterView';
import type { AssembledCluster } from './AssembledCluster';

/** How much what is said of the fleet can be relied on. */
export function fleetFreshness(view: ClusterView) {
  return worstFreshness([
    view.store('nodes').freshness,
    view.store('pods').freshness,
  ]);
}

export function fleetCluster(cluster: AssembledCluster): FleetCluster {
  const { view, offered, bound, gpus } = cluster;
  const unread = offered.unread + bound.unread;
  return {
    name: view.name,
    title: view.title,
    freshness: fleetFreshness(view),
    kubernetesVersion: view.kubernetesVersion,
    nodes: cluster.nodeCounts,
    cpu: { allocatable: offered.cpu, requested: bound.cpu },
    memory: { allocatable: offered.memory, requested: bound.memory },
    pods: {
      allocatable: offered.pods,
      bound: bound.pods,
      waiting: cluster.waiting.length,
    },
    unread: unread > 0 ? unread : undefined,
    gpus: [...gpus],
  };
}
