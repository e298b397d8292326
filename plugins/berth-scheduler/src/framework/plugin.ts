import type { Cycle } from './cycle';

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

/** A filter that is ready for one pod. Nodes are indices into the snapshot. */
export interface Filter {
  /** Rejects the pod before any node is looked at (PreFilter, UnschedulableAndUnresolvable). */
  readonly rejects?: string;
  /** Leaves only these nodes (PreFilterResult). */
  readonly nodeNames?: ReadonlySet<string>;
  /** Whether the answer changes when pods are placed. */
  readonly readsUsage: boolean;
  passes(node: number): boolean;
  /** Called only where `passes` says no. */
  reject(node: number): Rejection;
}

/** A filter plugin; `undefined` means that it has nothing to do with the pod (Skip). */
export interface FilterPlugin {
  readonly name: string;
  filter(cycle: Cycle): Filter | undefined;
}

/** How raw scores become scores from 0 to 100; see `normalizeScore`. */
export type Normalization = 'none' | 'default' | 'reversed';

/** A score that is ready for one pod. */
export interface Score {
  readonly readsUsage: boolean;
  readonly normalization: Normalization;
  /** Raw integer score. */
  score(node: number): number;
}

/** A score plugin; `undefined` means that it has nothing to do with the pod (Skip). */
export interface ScorePlugin {
  readonly name: string;
  score(cycle: Cycle): Score | undefined;
}
