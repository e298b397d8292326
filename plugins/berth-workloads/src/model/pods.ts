import { ConditionReason } from './health';

/**
 * What is wrong with a pod.
 * @public
 */
export type PodTrouble =
  | 'Unschedulable'
  | 'SchedulingGated'
  | 'CrashLoopBackOff'
  | 'OOMKilled'
  | 'ImagePullBackOff'
  | 'CreateContainerError'
  | 'ContainerFailed'
  | 'Evicted'
  | 'Failed'
  | 'NotReady';

/** @public */
export interface PodProblem {
  pod: string;
  trouble: PodTrouble;
  container?: string;
  /** Restarts of that container. */
  restarts?: number;
  exitCode?: number;
  reason?: ConditionReason;
  /** The scheduler's or kubelet's own message. */
  message?: string;
  /** RFC 3339 */
  since?: string;
}

/**
 * Pods that are not finished, counted once each.
 * @public
 */
export interface PodCounts {
  total: number;
  ready: number;
  /** Not bound to a node. */
  pending: number;
  /** Bound, not ready. */
  starting: number;
  /** Being deleted. */
  terminating: number;
  failed: number;
}
