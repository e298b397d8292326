import type { HealthCause } from './healthCause';
import type { ReportedCondition } from './workload';

/** Why an object has its health, for readers of another language than English. @public */
export interface HealthReason {
  cause: HealthCause;
  condition?: ReportedCondition;
}

/**
 * Every statement Berth makes about a service, by code; the face has the words for each in English and Japanese.
 * Parameters are plain values: counts, names, durations in seconds, RFC 3339 times; and the cause of a health.
 * @public
 */
export interface SentenceParams {
  /** Everything wanted is there. */
  healthy: { clusters: number };
  /** Nothing is wanted, on purpose. */
  scaledToZero: { clusters: number };
  /** A rollout is under way and nothing is wrong with it. */
  rollingOut: {
    cluster: string;
    workload: string;
    updated: number;
    desired: number;
  };
  rolloutPaused: { cluster: string; workload: string };
  rolloutStalled: {
    cluster: string;
    workload: string;
    reason: string;
    message: string;
  };
  /**
   * An object of a kind without a rollout, by its own words; `reason` is in English, and `because` what another language finds
   * words for.
   */
  workloadDegraded: {
    cluster: string;
    workload: string;
    kind: string;
    reason: string;
    because?: HealthReason;
  };
  workloadInMotion: {
    cluster: string;
    workload: string;
    kind: string;
    reason: string;
    because?: HealthReason;
  };
  workloadSuspended: {
    cluster: string;
    workload: string;
    kind: string;
    reason: string;
    because?: HealthReason;
  };
  /** Pods that no node takes. `explanation` is the scheduler's own message. */
  podsWaiting: {
    cluster: string;
    workload: string;
    waiting: number;
    total: number;
    explanation: string;
    since: string;
  };
  /** Pods that wait for GPUs: `largestFree` is the largest block free on one node that the pods may use. */
  podsWaitingForGpus: {
    cluster: string;
    workload: string;
    waiting: number;
    total: number;
    gpus: number;
    model: string;
    largestFree: number;
    since: string;
  };
  podsGated: {
    cluster: string;
    workload: string;
    waiting: number;
    total: number;
  };
  crashLoop: {
    cluster: string;
    workload: string;
    pods: number;
    container: string;
    restarts: number;
    exitCode: number;
  };
  outOfMemory: {
    cluster: string;
    workload: string;
    pods: number;
    container: string;
    restarts: number;
  };
  imagePull: {
    cluster: string;
    workload: string;
    pods: number;
    container: string;
    message: string;
  };
  containerConfig: {
    cluster: string;
    workload: string;
    pods: number;
    container: string;
    message: string;
  };
  podsFailed: {
    cluster: string;
    workload: string;
    pods: number;
    message: string;
  };
  /** `reason` as the node says it: `Deferred`, `Infeasible` or `Error`. */
  resizesPending: {
    cluster: string;
    workload: string;
    pods: number;
    reason: string;
    message: string;
  };
  podsNotReady: {
    cluster: string;
    workload: string;
    notReady: number;
    total: number;
  };
  replicasMissing: {
    cluster: string;
    workload: string;
    missing: number;
    desired: number;
  };
  autoscalerAtMaximum: {
    cluster: string;
    autoscaler: string;
    max: number;
    metric: string;
  };
  autoscalerInactive: { cluster: string; autoscaler: string; message: string };
  autoscalerUnable: { cluster: string; autoscaler: string; message: string };
  argoOutOfSync: { cluster: string; application: string };
  argoDegraded: { cluster: string; application: string; message: string };
  argoMissing: { cluster: string; application: string };
  argoOperationFailed: {
    cluster: string;
    application: string;
    message: string;
  };
  argoError: { cluster: string; application: string; message: string };
  clusterStale: { cluster: string; since: string; reason: string };
  clusterUnreachable: { cluster: string; reason: string };
  clusterForbidden: { cluster: string };
  /** The cluster does not accept the reader's own token, or lets the reader not read. */
  signInRefused: { cluster: string };
  signInForbidden: { cluster: string };
  clusterTooLarge: { cluster: string };
  clusterLoading: { cluster: string };
  /** A namespace that the entity names and a policy opens to others; nothing was looked up in it. */
  namespaceNotOpen: { namespace: string };
  /** No cluster has anything for this entity. */
  nothingFound: { clusters: number };
  /** No cluster could be asked, so nothing is known. */
  nothingKnown: { clusters: number };
  /** Nothing was found, and these clusters are read only with the reader's own sign-in. */
  signInNeeded: { clusters: number };
  noClusters: { clusters: 0 };
}

/** @public */
export type SentenceCode = keyof SentenceParams;

/**
 * A statement as data: the code chooses the words, the parameters fill them.
 * @public
 */
export type Sentence = {
  [C in SentenceCode]: { code: C; params: SentenceParams[C] };
}[SentenceCode];
