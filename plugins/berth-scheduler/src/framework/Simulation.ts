import { admitInput } from '../admission/admitInput';
import type { PodInput } from '../kubernetes/types';
import { Occupancy } from '../snapshot/Occupancy';
import type { Snapshot } from '../snapshot/Snapshot';
import { findUnmodelled } from '../unmodelled/findUnmodelled';
import { prepareCycle } from './cycle';
import { startClock, type Limits } from './limits';
import { Placement } from './Placement';
import type { Profile } from './profile';
import { waitingForGates } from './schedule';

/**
 * Pods that are alike, ready to be placed one after the other. An answer takes one pass over the nodes at most: who places
 * many looks at the clock in between.
 * @public
 */
export interface AlikePods {
  /** The index of the best node for the next of them; -1 where none is feasible. */
  next(): number;
  /** Puts the next of them on its best node and gives its index; -1, and nothing changes, where none is feasible. */
  place(): number;
}

/**
 * What becomes of pods that are to be placed: they are ready, or their placement is `unknown` for reasons.
 * @public
 */
export type PreparedPods =
  | { outcome: 'ready'; pods: AlikePods }
  | { outcome: 'unknown'; reasons: string[] };

/**
 * What if: places pods of several kinds one after the other on a snapshot, as kube-scheduler would if it scored all nodes,
 * and takes them back. Each kind is prepared once; then one more pod costs as much as what has changed since, which is a
 * node or a topology domain, and not the whole cluster. Nobody is preempted.
 *
 * @public
 */
export class Simulation {
  readonly #snapshot: Snapshot;
  readonly #profile: Profile;
  readonly #usage: Occupancy;

  constructor(snapshot: Snapshot, profile: Profile) {
    this.#snapshot = snapshot;
    this.#profile = profile;
    this.#usage = new Occupancy(snapshot);
  }

  /**
   * Filters and scores all nodes for pods of this kind, with the pods that are placed already.
   *
   * @param pod - Plain Kubernetes JSON, as a user would apply it.
   * @throws InputError for an object that is no pod; DeadlineError.
   */
  prepare(pod: PodInput, limits?: Limits): PreparedPods {
    const clock = startClock(limits);
    let isPreparing = true;
    const snapshot = this.#snapshot;
    const profile = this.#profile;
    const admission = admitInput(pod, profile);
    if (admission.outcome === 'unknown') {
      return unknown(admission.reason);
    }
    const waiting = waitingForGates(admission.pod, profile);
    if (waiting !== undefined) {
      return unknown(waiting);
    }
    const unmodelled = findUnmodelled({
      pod: admission.pod,
      snapshot,
      profile,
      isTemplate: true,
    });
    if (unmodelled.unknown.length > 0) {
      return unknown(...unmodelled.unknown);
    }
    const placement = new Placement(
      prepareCycle({
        snapshot,
        pod: admission.pod,
        profile,
        usage: this.#usage,
        // Later placements are not on the clock of this call.
        check: () => {
          if (isPreparing) {
            clock();
          }
        },
      }),
    );
    isPreparing = false;
    return { outcome: 'ready', pods: placement };
  }

  /** A point in time to come back to. */
  mark(): number {
    return this.#usage.commits;
  }

  /** Takes back every pod that was placed since `mark`. */
  undo(mark: number): void {
    this.#usage.undo(mark);
  }
}

function unknown(...reasons: string[]): PreparedPods {
  return { outcome: 'unknown', reasons };
}
