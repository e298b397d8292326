import type { ResourceList } from '../kubernetes';
import type { Health } from './health';
import type { TopologyRule } from './podDemand';
import type { ObjectReference } from './reference';

/**
 * What a workload is made of, in a few shapes that one set of components draws for all kinds.
 * @public
 */
export type Part =
  /** A group of pods or jobs: a RayCluster's head, a TrainJob's trainer. */
  | {
      type: 'group';
      /** As the object names it. */
      name: string;
      desired?: number;
      ready?: number;
      active?: number;
      succeeded?: number;
      failed?: number;
      health?: Health;
      /** So many of them are placed together, or none. */
      minimum?: number;
      topology?: TopologyRule;
    }
  /** Another object that it makes or is made from: a TrainJob's runtime, a RayService's cluster. */
  | {
      type: 'object';
      name: string;
      object: ObjectReference;
      health?: Health;
      message?: string;
    }
  /** A share of traffic: an InferenceService's canary. */
  | { type: 'share'; name: string; percent: number }
  /**
   * A place in a queue, from 1; `ahead` are the next before it, nearest last. `unnamed` is how many more of them there are whose
   * names are not the reader's business.
   */
  | {
      type: 'place';
      queue: string;
      position?: number;
      waiting?: number;
      ahead: ObjectReference[];
      unnamed?: number;
    }
  /** One level of a topology, the widest first; `domains` is how many there are at it. */
  | { type: 'level'; name: string; domains?: number }
  /** One step of several, in order. */
  | {
      type: 'step';
      name: string;
      state: 'done' | 'active' | 'waiting' | 'failed';
    }
  | {
      type: 'schedule';
      /** Cron expression. */
      cron: string;
      timeZone?: string;
      last?: string;
      lastSuccessful?: string;
    }
  /** Indexes of an indexed Job, as ranges such as `0-3,7`. */
  | { type: 'indexes'; completed?: string; failed?: string }
  /** What a vertical autoscaler thinks that a container needs. */
  | {
      type: 'recommendation';
      container: string;
      target?: ResourceList;
      lower?: ResourceList;
      upper?: ResourceList;
    }
  /** Something that was done to an object. */
  | { type: 'change'; object: ObjectReference; message: string; at?: string }
  /** How it is told to behave, in its own words: an Application's sync policy, a collector's pipeline. */
  | { type: 'setting'; name: string; value: string }
  /** Counts by name, as findings by severity. */
  | { type: 'counts'; name: string; counts: Record<string, number> };
