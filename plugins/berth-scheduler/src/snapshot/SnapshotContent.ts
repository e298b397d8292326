import type { SnapshotColumns } from './columns';
import type { ClusterObjects } from './objects';
import type { PodClass } from './PodClass';

/** A pod that preemption has promised a node to (`status.nominatedNodeName`), and that is not on it yet. */
export interface NominatedPod {
  /** Index of the node. */
  node: number;
  podClass: PodClass;
  /** Absent in a snapshot that was decoded. */
  uid?: string;
  /** `spec.schedulerName`; `default-scheduler` if not given. */
  schedulerName?: string;
}

/** The parts of a snapshot that are not numbers. */
export interface SnapshotHeader {
  /** Of kube-scheduler, whose rules counted the requests. */
  kubernetesVersion: string;
  /**
   * Whether names of pods, namespaces, labels and claims are digests, as in every snapshot that was decoded. Names and
   * labels of nodes never are.
   */
  words: 'plain' | 'digests';
  /** Every text that the columns refer to by its place in this list. */
  strings: readonly string[];
  /** `cpu`, `memory` and `ephemeral-storage` first, then the others by name. */
  resources: readonly string[];
  podClasses: readonly PodClass[];
  nominatedPods: readonly NominatedPod[];
  objects: ClusterObjects;
}

/** Everything a snapshot is made of. */
export interface SnapshotContent {
  header: SnapshotHeader;
  columns: SnapshotColumns;
  /** By node, in the order of the columns; absent in a snapshot that was decoded. */
  podNames?: ReadonlyArray<readonly string[]>;
}
