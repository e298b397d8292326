import type { Profile } from '../framework/profile';
import type { Pod } from '../kubernetes/types';
import type { Snapshot } from '../snapshot/Snapshot';

/**
 * Something that moves kube-scheduler's scores and is not modelled: which nodes are feasible is exact, which of them is
 * chosen may differ.
 * @public
 */
export interface Caveat {
  code:
    | 'default-topology-spread'
    | 'pod-affinity'
    | 'affinity-of-existing-pods';
  /** What it is, in one sentence, naming the field. */
  message: string;
}

export interface UnmodelledContext {
  pod: Pod;
  snapshot: Snapshot;
  profile: Profile;
  /** Whether this is what a controller will create pods from, not yet a pod that went through admission. */
  isTemplate: boolean;
}

/** What is not modelled: `unknown` where it may change which nodes are feasible. */
export interface Unmodelled {
  unknown: string[];
  caveats: Caveat[];
}

/** Looks for one thing that is not modelled. */
export type UnmodelledRule = (
  context: UnmodelledContext,
) => Partial<Unmodelled>;
