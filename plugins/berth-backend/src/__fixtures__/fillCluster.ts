import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { ClusterStore } from '../store/ClusterStore';
import type { WatchedKind, WatchedKinds } from '../store/ClusterView';

const WATCHED_KINDS: WatchedKind[] = [
  'nodes',
  'pods',
  'deployments',
  'replicasets',
  'statefulsets',
  'horizontalpodautoscalers',
  'poddisruptionbudgets',
  'applications',
];

/** Puts these objects, and no others, into a cluster, and says that all of it is live. */
export function fillCluster(
  cluster: ClusterStore,
  objects: { [K in WatchedKind]?: Array<WatchedKinds[K]> },
): void {
  cluster.store('nodes').replaceAll(objects.nodes ?? []);
  cluster.store('pods').replaceAll(objects.pods ?? []);
  cluster.store('deployments').replaceAll(objects.deployments ?? []);
  cluster.store('replicasets').replaceAll(objects.replicasets ?? []);
  cluster.store('statefulsets').replaceAll(objects.statefulsets ?? []);
  cluster
    .store('horizontalpodautoscalers')
    .replaceAll(objects.horizontalpodautoscalers ?? []);
  cluster
    .store('poddisruptionbudgets')
    .replaceAll(objects.poddisruptionbudgets ?? []);
  cluster.store('applications').replaceAll(objects.applications ?? []);
  setAllFreshness(cluster, { status: 'live' });
}

export function setAllFreshness(
  cluster: ClusterStore,
  freshness: Freshness,
): void {
  for (const kind of WATCHED_KINDS) {
    cluster.setFreshness(kind, freshness);
  }
}
