import {
  SnapshotCache,
  type KubernetesVersion,
  type Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import {
  namespaces,
  poddisruptionbudgets,
  replicasets,
  services,
  statefulsets,
} from '../kinds';
import type { ObjectStore } from '../cluster/ObjectStore';
import type { AnyObject } from '../kubernetes';

/** Kinds of which the demo has no object. */
const NONE = {
  replicationControllers: [],
  priorityClasses: [],
  persistentVolumes: [],
  persistentVolumeClaims: [],
  storageClasses: [],
  csiNodes: [],
  csiDrivers: [],
  csiStorageCapacities: [],
  volumeAttachments: [],
  deviceClasses: [],
};

/** Kinds that decide beside nodes and pods. */
const DECIDING: ReadonlySet<string> = new Set([
  'Namespace',
  'PodDisruptionBudget',
  'ReplicaSet',
  'Service',
  'StatefulSet',
]);

/** A cluster as its scheduler sees it: brought up to date by each change, so that a binding does not cost a new look at all. */
export class SchedulerCache {
  readonly #store: ObjectStore;
  readonly #cache: SnapshotCache;
  #objects: 'known' | 'changed' = 'changed';

  constructor(store: ObjectStore, kubernetesVersion: KubernetesVersion) {
    this.#store = store;
    this.#cache = new SnapshotCache({ kubernetesVersion });
  }

  /** Takes a change in; every one of them has to be told. */
  note(object: AnyObject, change: 'ADDED' | 'MODIFIED' | 'DELETED') {
    const isGone = change === 'DELETED';
    if (object.kind === 'Node') {
      if (isGone) this.#cache.deleteNode(object.metadata.name);
      else this.#cache.setNode(object);
    } else if (object.kind === 'Pod') {
      const { namespace = '', name } = object.metadata;
      if (isGone) this.#cache.deletePod({ namespace, name });
      else this.#cache.setPod(object);
    } else if (DECIDING.has(object.kind)) {
      this.#objects = 'changed';
    }
  }

  snapshot(): Snapshot {
    const store = this.#store;
    if (this.#objects === 'changed') {
      this.#cache.setObjects({
        ...NONE,
        namespaces: store.list(namespaces),
        services: store.list(services),
        replicaSets: store.list(replicasets),
        statefulSets: store.list(statefulsets),
        podDisruptionBudgets: store.list(poddisruptionbudgets),
      });
      this.#objects = 'known';
    }
    return this.#cache.snapshot();
  }
}
