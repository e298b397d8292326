import type { Freshness } from '../freshness';
import type { FleetAccelerator } from './Fleet';
import type { FleetHolder } from './FleetHolder';

/** @public */
export interface FleetMapQuery {
  cluster: string;
  /** Label of nodes; their zone where absent. */
  groupBy?: string;
}

/**
 * Every GPU of a cluster, in columns: the i-th number of each column of a table is of its i-th row. Numbers that name
 * something are places in the lists.
 * @public
 */
export interface FleetMap {
  cluster: string;
  freshness: Freshness;
  /** Of the utilisation; `notAsked` where nobody measures it. */
  utilisation: Freshness;
  /** Labels that nodes with GPUs can be grouped by. */
  labels: string[];
  groupBy: string;
  /** Values of that label. */
  groups: string[];
  accelerators: FleetAccelerator[];
  holders: FleetHolder[];
  nodes: {
    name: string[];
    /** -1 where the node has not that label. */
    group: number[];
    /** 0 takes new pods, 1 is cordoned, 2 is not ready. */
    state: number[];
  };
  /** What a node has of one accelerator. Of its units those that are held come first, then the free ones. */
  devices: {
    node: number[];
    accelerator: number[];
    units: number[];
    unusable: number[];
    /** Slices or shared replicas that one GPU is divided into, 1 for whole GPUs, 0 where it is not known. */
    perGpu: number[];
  };
  /** Units that one pod holds of a device. */
  held: {
    device: number[];
    units: number[];
    holder: number[];
    /** Namespace and name; empty where the holder is not the reader's to see. */
    pod: string[];
    /** 0 to 100, the mean of what was measured; `null` where it is not known. */
    utilisation: Array<number | null>;
  };
}
