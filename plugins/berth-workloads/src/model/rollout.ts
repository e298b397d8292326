import { ConditionReason } from './health';

/**
 * How pods are replaced. Values as the object gives them: a count or a percentage such as `25%`.
 * @public
 */
export type RolloutStrategy =
  | {
      type: 'RollingUpdate';
      maxSurge?: string | number;
      maxUnavailable?: string | number;
      /** StatefulSet only: pods with a lower ordinal stay on the old revision. */
      partition?: number;
    }
  | { type: 'Recreate' }
  | { type: 'OnDelete' };

/**
 * Where a rollout stands.
 *
 * - `complete`: every desired replica is available and, as far as the strategy replaces pods by itself (not below a
 *   StatefulSet's `partition`, not with `OnDelete`), of the newest revision. Also a bare pod that succeeded.
 * - `progressing`: the controller is still working, or has not yet looked at the newest spec, or replicas were lost after
 *   the rollout was done (then `reason` is the `Available` condition).
 * - `stalled`: the controller gave up waiting (`ProgressDeadlineExceeded`) or cannot create pods (`ReplicaFailure`); a
 *   bare pod that failed.
 * - `paused`: `spec.paused`.
 * - `scaledToZero`: nothing is wanted, on purpose.
 * - `unknown`: there is nothing to judge by, neither a status nor the number of the spec's generation.
 * @public
 */
export type RolloutPhase =
  | 'complete'
  | 'progressing'
  | 'stalled'
  | 'paused'
  | 'scaledToZero'
  | 'unknown';

/**
 * The rollout of a Deployment, StatefulSet or ReplicaSet, or of a bare pod as a workload of one. Counts are pods.
 * @public
 */
export interface Rollout {
  phase: RolloutPhase;
  desired: number;
  updated: number;
  ready: number;
  available: number;
  strategy?: RolloutStrategy;
  /** Image references of the pod template, in container order, without duplicates. */
  images: string[];
  reason?: ConditionReason;
}
