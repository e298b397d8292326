import type { Freshness } from '../freshness';
import type { FleetAccelerator } from './Fleet';
import type { FleetHolder } from './FleetHolder';

/** The most units that are free on one node among those that the pods may use. @public */
export interface FleetFreeBlock {
  units: number;
  node: string;
}

/**
 * Why pods wait: by the scheduling core, or before that by what keeps them from being made.
 *
 * - `gpusScattered`: enough are free in the cluster, not on one node.
 * - `gpusTaken`: fewer are free in the cluster than one pod needs.
 * - `noSuchGpu`: no node has such a GPU.
 * - `gang`: some of the pods fit, but not as many as the gang lacks, which are wanted at once.
 * - `resource`: another resource, such as `cpu`, is what nodes lack.
 * - `rule`: something else keeps the pods from nodes; in kube-scheduler's words.
 * - `gated`: their controller has not released them to the scheduler.
 * - `queue`: there are no pods yet: their workload waits in a queue, or for a check after it.
 * - `quota`: there are no pods: a ResourceQuota refuses them.
 * - `refused`: there are no pods: the API server refuses them for another reason, in its words.
 * - `unmade`: there are no pods yet, though the queue has let them in.
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
  | {
      code: 'queue';
      /** Whose queue: `Kueue`, `Volcano`. */
      system: string;
      /** Absent for others. */
      queue?: string;
      /** Its place, from 1, of so many that wait there; both absent where it is not known, and for others. */
      position?: number;
      waiting?: number;
      /** Has yet to pass, after the queue. */
      check?: string;
      /** In the queue's own words. */
      reason?: string;
    }
  | {
      code: 'quota';
      /** Absent for others. */
      quota?: string;
      namespace?: string;
      /** That it has too little left of. */
      resources: string[];
    }
  | { code: 'refused'; reason?: string }
  | { code: 'unmade' }
  | { code: 'fits' }
  | {
      code: 'unknown';
      reason?: string;
      /** The core was not asked: of one cluster it is asked so many different questions, about what most is waited for. */
      limit?: number;
    };

/**
 * Pods of one workload or gang that wait for a node, or to be made. Those of others are added up, by what they need and why they wait.
 * @public
 */
export interface FleetWait {
  cluster: string;
  /** Place in the list of holders; -1 for others. */
  holder: number;
  /** How many workloads or gangs this is. */
  groups: number;
  /** These workloads are counted in another wait already: some of their pods wait for another reason. */
  isMore?: true;
  /** Absent for others. */
  workload?: { kind: string; namespace: string; name: string };
  /** All or nothing. */
  isGang: boolean;
  pods: number;
  /** What one pod needs, and what all of them do, where they need any; of one accelerator where they need several. */
  gpus?: FleetAccelerator & { units: number; total: number };
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
   * where it is not known. With a `limit` no more than that are of no use: only so many kinds of pods, those that want most,
   * were looked at.
   */
  unfit: Array<
    FleetAccelerator & { cluster: string; units?: number; limit?: number }
  >;
}
