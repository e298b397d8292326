import type { Change } from '../snapshot/Occupancy';
import type { PodClass } from '../snapshot/PodClass';
import type { Cycle } from './cycle';
import type { Normalization } from './normalizeScore';

/**
 * `Unschedulable`: removing pods may help. `UnschedulableAndUnresolvable`: preemption can never help on this node.
 * Source: kube-scheduler `framework.Code`.
 * @public
 */
export type StatusCode = 'Unschedulable' | 'UnschedulableAndUnresolvable';

/** Why a plugin rejects a node. */
export interface Rejection {
  code: StatusCode;
  reasons: string[];
}

/** What every part of a plugin that counts pods has in common. */
interface Counting {
  /**
   * A pod came to a node (1) or left it (-1): keeps the counts of this part right. Called whatever the pod is, and before
   * `passes` or `score` are asked again, with the usage of the cycle already changed.
   * Source: PreFilterExtensions `AddPod` and `RemovePod`.
   *
   * @returns Whether the answer may have changed on other nodes than this one.
   */
  moved?(podClass: PodClass, node: number, by: Change): boolean;
}

/** A filter that is ready for one pod. Nodes are indices into the snapshot. */
export interface Filter extends Counting {
  /** Rejects the pod before any node is looked at (PreFilter); one reason. */
  readonly rejects?: Rejection;
  /** Leaves only these nodes (PreFilterResult). */
  readonly nodeNames?: ReadonlySet<string>;
  /** Whether the answer changes when pods come or go. */
  readonly readsUsage: boolean;
  passes(node: number): boolean;
  /**
   * What `passes` says of every node, 1 or 0: given by filters that are asked about all nodes again and again while pods
   * come and go, because a loop of their own takes a tenth of as many calls.
   */
  passesEach?(passed: Uint8Array): void;
  /**
   * Instead of `moved` for a pod that is only supposed to have come or gone while something is asked, given where
   * PreFilterExtensions count other pods than PreFilter will in the next cycle.
   */
  supposed?(podClass: PodClass, node: number, by: Change): void;
  /**
   * Whether pods of a class change no answer, wherever they come or go; a filter that does not say it may be changed by
   * any that it is told of.
   */
  ignores?(podClass: PodClass): boolean;
  /** Called only where `passes` says no. */
  reject(node: number): Rejection;
}

/** A filter plugin; `undefined` means that it has nothing to do with the pod (Skip). */
export interface FilterPlugin {
  readonly name: string;
  filter(cycle: Cycle): Filter | undefined;
}

/** Scores that a small number of each node decides, such as how many pods it has that count. */
export interface Levels {
  /** By node, kept right while pods come and go; not negative. */
  readonly levels: Int32Array;
  /** 1 for each node that the plugin does not ignore. */
  readonly isScored: Uint8Array;
  /** Raw score of a level, where so many feasible nodes are scored. */
  scoreOf(level: number, nodes: number): number;
}

/** A score that is ready for one pod. */
export interface Score extends Counting {
  /** Whether the raw score of a node changes when pods come to it or go. */
  readonly readsUsage: boolean;
  /** Whether PreScore would skip the plugin as pods are now: it gives nothing, and decisions do not speak of it. */
  readonly isSkipped?: boolean;
  /** How raw scores become scores from 0 to 100; raw scores are taken as they are where it is absent. */
  readonly normalization?: Normalization;
  /**
   * Given only by scores that depend on which nodes are feasible: called before the first score, and again whenever
   * nodes became feasible or ceased to be (1 for each that is). Every node is scored anew afterwards.
   */
  feasible?(mask: Uint8Array): void;
  /** Given where scores go by levels: nobody asks `feasible` and `score` then. */
  readonly levels?: Levels;
  /** Raw score of a feasible node, an integer; NaN for a node that the plugin ignores, which gets 0 in the end. */
  score(node: number): number;
  /** What `score` says of every node, feasible or not; for the reason of `passesEach`. */
  scoreEach?(raw: Float64Array): void;
}

/** A score plugin; `undefined` means that it has nothing to do with the pod (Skip). */
export interface ScorePlugin {
  readonly name: string;
  score(cycle: Cycle): Score | undefined;
}
