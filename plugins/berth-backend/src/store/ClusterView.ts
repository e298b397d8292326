import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { PersonalClusterTarget } from '@berth/backstage-plugin-berth-node';
import type {
  Application,
  Deployment,
  HorizontalPodAutoscaler,
  Node,
  ObjectMeta,
  ObjectReference,
  Pod,
  PodDisruptionBudget,
  Relation,
  ReplicaSet,
  StatefulSet,
  WorkloadKind,
} from '@berth/backstage-plugin-berth-workloads';
import type {
  CSIDriver,
  CSINode,
  CSIStorageCapacity,
  DeviceClass,
  Namespace,
  PersistentVolume,
  PersistentVolumeClaim,
  PriorityClass,
  ReplicationController,
  Service,
  StorageClass,
  VolumeAttachment,
} from '../kubernetes';
import type { OptionalKind, OptionalObject } from '../projection/optional';

/** The kinds Berth watches, by the plural that their REST path uses, with what is kept of each object. */
export interface WatchedKinds {
  nodes: Node;
  pods: Pod;
  deployments: Deployment;
  replicasets: ReplicaSet;
  statefulsets: StatefulSet;
  horizontalpodautoscalers: HorizontalPodAutoscaler;
  poddisruptionbudgets: PodDisruptionBudget;
  applications: Application;
  namespaces: Namespace;
  services: Service;
  replicationcontrollers: ReplicationController;
  priorityclasses: PriorityClass;
  persistentvolumes: PersistentVolume;
  persistentvolumeclaims: PersistentVolumeClaim;
  storageclasses: StorageClass;
  csinodes: CSINode;
  csidrivers: CSIDriver;
  csistoragecapacities: CSIStorageCapacity;
  volumeattachments: VolumeAttachment;
  deviceclasses: DeviceClass;
}

export type WatchedKind = keyof WatchedKinds;

/**
 * One kind of one cluster, in memory. Every look-up is an index; nothing scans. Objects are immutable and keep their
 * identity until they change.
 */
export interface ObjectStore<T extends { metadata: ObjectMeta }> {
  readonly freshness: Freshness;
  /** Grows with every change of the objects. */
  readonly revision: number;
  readonly size: number;
  /** How many objects the cluster has besides, that Berth could not read. */
  readonly unread: number;
  all(): Iterable<T>;
  byUid(uid: string): T | undefined;
  byName(namespace: string | undefined, name: string): T | undefined;
  /** Those of a namespace, or of them those that satisfy `where`. */
  inNamespace(namespace: string, where?: (object: T) => boolean): Iterable<T>;
  /** Objects whose label has exactly this value. */
  byLabel(key: string, value: string): Iterable<T>;
  /** Objects with an ownerReference to this uid. */
  ownedBy(uid: string): Iterable<T>;
  /**
   * Calls with each object that comes, changes or goes, as it was and as it is. The call is from within the change: a
   * listener notes what it was told, and reads later. Returns how to stop.
   */
  onObject(listener: ObjectListener<T>): () => void;
}

/** `former` is undefined for an object that comes, `now` for one that goes. */
export type ObjectListener<T> = (
  former: T | undefined,
  now: T | undefined,
) => void;

/** What is known of one cluster now. Reading it never asks the cluster anything. */
export interface ClusterView {
  readonly name: string;
  readonly title?: string;
  readonly server?: string;
  /** As the server says it, e.g. `v1.37.1`. */
  readonly kubernetesVersion?: string;
  /** How far its clock is ahead of this machine's, for ages of what it dated; 0 where they agree. */
  readonly clockAheadMs: number;
  /** Grows with every change of content or freshness in this cluster. */
  readonly revision: number;
  /** Grows with every change of how fresh its kinds are, and of what of them could not be read; objects change more often. */
  readonly freshnessRevision: number;
  store<K extends WatchedKind>(kind: K): ObjectStore<WatchedKinds[K]>;
  readonly optional: OptionalStore;
}

/** The objects of all optional kinds of one cluster together. Every look-up is an index, as in {@link ObjectStore}. */
export interface OptionalStore
  extends Pick<
    ObjectStore<OptionalObject>,
    'all' | 'byUid' | 'inNamespace' | 'byLabel' | 'ownedBy' | 'onObject'
  > {
  /** How the cluster's objects are understood: by the rules of Berth, and of the kinds that others have added. */
  readonly rules: readonly WorkloadKind[];
  /** Each kind with how fresh it is, in the order of their registration. */
  kinds(): Array<{
    group: string;
    kind: string;
    freshness: Freshness;
    unread: number;
    /** Nobody has listed it. */
    isFound?: true;
  }>;
  /** Without a group: of any kind of this name. */
  named(
    reference: Omit<ObjectReference, 'group'> & { group?: string },
  ): OptionalObject | undefined;
  ofKind(options: {
    group: string;
    kind: string;
    namespace?: string;
  }): Iterable<OptionalObject>;
  /** The objects that name this one in such a way. */
  referrersOf(
    reference: ObjectReference,
    relation: Relation,
  ): Iterable<OptionalObject>;
}

/** A store whose kind does not matter. */
export type KindContents = Pick<
  ObjectStore<{ apiVersion?: string; metadata: ObjectMeta }>,
  'freshness' | 'revision' | 'size' | 'unread' | 'all'
> & {
  /** That its objects take in memory; estimated. */
  readonly bytes: number;
};

/** One optional kind in one cluster. */
export interface OptionalKindView {
  readonly kind: OptionalKind;
  readonly store: ObjectStore<OptionalObject>;
}

/** A cluster with the kinds that some clusters serve and others do not. */
export interface WatchedCluster extends ClusterView {
  /** In the order of their registration; the freshness of those that are not there is `notInstalled`. */
  optionalKinds(): readonly OptionalKindView[];
  /** Everything that is held, by {@link kindId}. */
  kinds(): Iterable<{ id: string; store: KindContents }>;
  /** By {@link kindId}; `undefined` for a kind that nobody has registered. */
  optionalKind(id: string): OptionalKindView | undefined;
}

/** All clusters of all sources, in the order of their sources. */
export interface ClusterViews {
  /** Changes whenever anything changes; opaque, and different after a restart. */
  readonly revision: string;
  /**
   * Whether every source has told its clusters, or why it cannot. Until then there may be more clusters than `list` has,
   * and an empty list does not mean that there are none.
   */
  readonly settled: boolean;
  list(): readonly WatchedCluster[];
  get(name: string): WatchedCluster | undefined;
  /** Clusters that nobody watches: each is read with the sign-in of whoever asks, and nothing of it is held. */
  personal(): readonly PersonalClusterTarget[];
  /** Sources that could not tell their clusters, with why; their clusters are unknown, which is not "none". */
  troubles(): ReadonlyArray<{ source: string; message: string }>;
  /** Called after a batch of changes, at most every 100 ms. Returns how to stop. */
  onChange(listener: () => void): () => void;
}
