import type { ClusterObjectsInput } from '@berth/backstage-plugin-berth-scheduler';
import type { ClusterView, WatchedKind } from '../store/ClusterView';

/** What the scheduling core reads beside nodes and pods, and as what it is watched. A kind that it adds is missing here. */
export const SCHEDULING_KINDS = {
  namespaces: 'namespaces',
  services: 'services',
  replicationControllers: 'replicationcontrollers',
  replicaSets: 'replicasets',
  statefulSets: 'statefulsets',
  deviceClasses: 'deviceclasses',
  priorityClasses: 'priorityclasses',
  podDisruptionBudgets: 'poddisruptionbudgets',
  persistentVolumes: 'persistentvolumes',
  persistentVolumeClaims: 'persistentvolumeclaims',
  storageClasses: 'storageclasses',
  csiNodes: 'csinodes',
  csiDrivers: 'csidrivers',
  csiStorageCapacities: 'csistoragecapacities',
  volumeAttachments: 'volumeattachments',
} as const satisfies Record<keyof Required<ClusterObjectsInput>, WatchedKind>;

const ENTRIES = Object.entries(SCHEDULING_KINDS) as ReadonlyArray<
  [keyof ClusterObjectsInput, WatchedKind]
>;

/** Whether what is held of a kind is what the cluster has, or had when it was last heard. */
export function isKnown(view: ClusterView, kind: WatchedKind): boolean {
  const { status } = view.store(kind).freshness;
  return status === 'live' || status === 'stale';
}

/**
 * The objects of a cluster that decide where pods can go, beside nodes and pods. A kind that is not known is left out: to
 * say that there are none of it would be a promise.
 */
export function schedulingObjects(view: ClusterView): ClusterObjectsInput {
  return Object.fromEntries(
    ENTRIES.filter(([, kind]) => isKnown(view, kind)).map(([name, kind]) => [
      name,
      view.store(kind).all(),
    ]),
  );
}

/** Changes whenever {@link schedulingObjects} does. */
export function schedulingObjectsRevision(view: ClusterView): string {
  return ENTRIES.map(([, kind]) =>
    isKnown(view, kind) ? view.store(kind).revision : '-',
  ).join();
}
