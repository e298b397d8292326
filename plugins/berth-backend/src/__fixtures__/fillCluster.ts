import type { Freshness } from '@berth/backstage-plugin-berth-common';
import { watchedKinds } from '../projection';
import type { ClusterStore } from '../store/ClusterStore';
import type { WatchedKind, WatchedKinds } from '../store/ClusterView';

const WATCHED_KINDS = Object.keys(watchedKinds) as WatchedKind[];

type Objects = { [K in WatchedKind]?: Array<WatchedKinds[K]> };

/** Puts these objects, and no others, into a cluster, and says that all of it is live. */
export function fillCluster(cluster: ClusterStore, objects: Objects): void {
  const fill = <K extends WatchedKind>(kind: K) =>
    cluster.store(kind).replaceAll(objects[kind] ?? []);
  WATCHED_KINDS.forEach(kind => fill(kind));
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
