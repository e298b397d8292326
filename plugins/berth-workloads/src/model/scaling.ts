import type { AutoscalingState } from './autoscaling';
import type { ObjectReference } from './reference';

/**
 * What changes the number of replicas, or the size of pods, and between which bounds.
 * @public
 */
export interface Scaling {
  /** `replicas`: how many; `resources`: how large. */
  of: 'replicas' | 'resources';
  /** The object that does it; `undefined` where the workload does by itself. */
  by?: ObjectReference;
  /** What is scaled, where a workload has several parts. */
  part?: string;
  min?: number;
  /** `undefined`: as far as there is room. */
  max?: number;
  current?: number;
  desired?: number;
  state?: AutoscalingState;
  /** The word that the object has for how it does it, e.g. `InPlaceOrRecreate`. */
  mode?: string;
}
