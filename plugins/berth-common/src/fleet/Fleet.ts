import type { ClusterGpus } from '@berth/backstage-plugin-berth-workloads';
import type { Freshness } from '../freshness';

/**
 * What is counted together: one resource, unit and model. Slices are never added to whole GPUs.
 * @public
 */
export type FleetAccelerator = Pick<
  ClusterGpus,
  'vendor' | 'resource' | 'unit' | 'model'
>;

/**
 * GPUs, or other accelerators, of a cluster. `total` is `allocated`, `free` and `unusable` together.
 * @public
 */
export interface FleetGpus extends FleetAccelerator {
  total: number;
  /** Asked for by pods on nodes. */
  allocated: number;
  /** Of nodes that take new pods. */
  free: number;
  /** Not allocated, on nodes that are cordoned or not ready, or withheld by their device plugin as unhealthy. */
  unusable: number;
  /** How many nodes have how many free, the most first. */
  freeBlocks: Array<{ units: number; nodes: number }>;
  /** A node with the largest block; absent where none is free. */
  largestFree?: { units: number; node: string };
}

/**
 * What nodes have for pods, and what the pods on them ask for.
 * @public
 */
export interface FleetAmount {
  allocatable: number;
  requested: number;
}

/**
 * One cluster of the fleet.
 * @public
 */
export interface FleetCluster {
  name: string;
  title?: string;
  /** The worse of nodes and pods, of which all of this is counted. */
  freshness: Freshness;
  kubernetesVersion?: string;
  /** One that is cordoned and not ready counts as not ready. */
  nodes: { total: number; cordoned: number; notReady: number };
  /** In thousandths of a core. */
  cpu: FleetAmount;
  /** In bytes. */
  memory: FleetAmount;
  pods: {
    /** How many the nodes take. */
    allocatable: number;
    bound: number;
    /** On no node yet. */
    waiting: number;
  };
  /** Nodes and pods of which cpu and memory cannot be read, and are not counted; absent where none. */
  unread?: number;
  gpus: FleetGpus[];
}

/**
 * The clusters that a reader with `berth.clusters.read` may see, side by side.
 * @public
 */
export interface Fleet {
  clusters: FleetCluster[];
}
