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
  | 'NotReady'
  | 'ResizePending';

/** @public */
export interface PodProblem {
  pod: string;
  trouble: PodTrouble;
  container?: string;
  /** Restarts of that container. */
  restarts?: number;
  exitCode?: number;
  /** The condition of the pod, or the state of the container (`waiting`, `terminated`) that says so. */
  reason?: ConditionReason;
  /** The scheduler's, kubelet's or container's own message, at most 1,000 characters. */
  message?: string;
  /** RFC 3339 */
  since?: string;
}

/**
 * Pods, each counted once.
 * @public
 */
export interface PodCounts {
  /** Pods that are not finished: ready, pending, starting and terminating ones. */
  total: number;
  ready: number;
  /** Not bound to a node. */
  pending: number;
  /** Bound, not ready. */
  starting: number;
  /** Being deleted. */
  terminating: number;
  /** Of phase Failed, which is finished: not in `total`. Those that succeeded are counted nowhere. */
  failed: number;
}
