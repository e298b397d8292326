import type { Freshness } from '../freshness';
import type { FleetAccelerator } from './Fleet';
import type { FleetHolder } from './FleetHolder';

/** The most units that are free on one node among those that the pods may use. @public */
export interface FleetFreeBlock {
  units: number;
  node: string;
}

/**
 * Why pods wait, by the scheduling core.
 *
 * - `gpusScattered`: enough are free in the cluster, not on one node.
 * - `gpusTaken`: fewer are free in the cluster than one pod needs.
 * - `noSuchGpu`: no node has such a GPU.
 * - `gang`: some of the pods fit, but not as many as the gang lacks, which are wanted at once.
 * - `resource`: another resource, such as `cpu`, is what nodes lack.
 * - `rule`: something else keeps the pods from nodes; in kube-scheduler's words.
 * - `gated`: their controller has not released them to the scheduler.
 * - `fits`: nothing keeps them now.
 * - `unknown`: the core cannot tell.
 * @public
 */
export type FleetCause =
  | {
      code: 'gpusScattered' | 'gpusTaken';
      /** Free in the cluster, on nodes that take new pods. */
      free: number;
      /** Absent where the pods may use no node that has any. */
      largestFree?: FleetFreeBlock;
    }
  | { code: 'noSuchGpu' }
  | { code: 'gang'; fits: number; of: number }
  | { code: 'resource'; resource: string }
  | { code: 'rule'; reason: string }
  | { code: 'gated'; gates: string[] }
  | { code: 'fits' }
  | { code: 'unknown'; reason?: string };

/**
 * Pods of one workload or gang that wait for a node. Those of others are added up, by what they need and why they wait.
 * @public
 */
export interface FleetWait {
  cluster: string;
  /** Place in the list of holders; -1 for others. */
  holder: number;
  /** How many workloads or gangs this is. */
  groups: number;
  /** Absent for others. */
  workload?: { kind: string; namespace: string; name: string };
  /** All or nothing. */
  isGang: boolean;
  pods: number;
  /** What one pod needs, where it needs any; the first where it needs several. */
  gpus?: FleetAccelerator & { units: number };
  /** RFC 3339; the longest wait. */
  since?: string;
  cause: FleetCause;
}

/**
 * What waits, over all clusters that the reader may see.
 * @public
 */
export interface FleetQueue {
  clusters: Array<{ name: string; freshness: Freshness }>;
  holders: FleetHolder[];
  waits: FleetWait[];
  /**
   * Free units on nodes that none of the waiting pods which ask for them can use; 0 where nobody waits for them. `undefined`
   * where it is not known.
   */
  unfit: Array<FleetAccelerator & { cluster: string; units?: number }>;
}
