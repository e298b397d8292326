/**
 * Why an object has the health it has, by code, so that each language finds words of its own. Counts are of what the kind
 * counts: pods, groups, nodes.
 * @public
 */
export interface HealthCauseParams {
  /** It is being deleted. */
  deleting: {};
  /** A part of it that decides has the wrong type. */
  unreadable: { field: string };
  /** The rule of its kind, which somebody has added to Berth, gave no answer to these readings of it. */
  brokenRule: { readings: string };
  /** It is known by name alone, from what it owns: nothing of it was read. */
  notHeld: {};
  /** Its controller has written no status. */
  noStatus: {};
  /** Its controller has not yet looked at the newest spec. */
  notObserved: {};
  /** It has no status by nature: that it is there is all there is to say. */
  exists: {};
  /** The condition that comes with it says why. */
  condition: {};
  /** The word that its controller has for its state. */
  phase: { phase: string; message?: string };
  allReady: { ready: number };
  waitingForReady: { ready: number; desired: number };
  waitingForUpdate: { updated: number; desired: number };
  /** Pods of the old revision are still there. */
  waitingForOld: { old: number };
  scaledToZero: {};
  paused: {};
  suspended: {};
  stopped: {};
  running: {};
  completed: {};
  failed: { message?: string };
  /** It waits for its turn. */
  queued: { queue?: string; position?: number };
  /** Kueue has reserved quota for it, and has yet to let it in. */
  quotaReserved: { message?: string };
  /** The same, and why: an admission check, and the word that Kueue has for its state. */
  admissionCheck: { check: string; state: string; message?: string };
  /** A quota of which nothing is used up. */
  roomLeft: {};
  /** A quota of which these resources are used up. */
  usedUp: { resources: string[] };
  /** How much a cohort borrows, for Kueue to compare it with others by. */
  weightedShare: { share: number };
  /** As many of those that a budget protects may be evicted now. */
  evictable: { pods: number };
  hasNodes: { nodes: number };
  /** An autoscaler leaves its target alone, for what its controller says. */
  notScaling: { message: string };
  hasRecommendation: {};
  noRecommendation: {};
  /** A schedule whose time has not come since it was made. */
  notDueYet: {};
  noRunSucceeded: {};
  lastRunSucceeded: {};
  lastRunFailed: {};
  /** It is over, and its controller does not say whether it went well. */
  outcomeUnknown: {};
  /** Nothing outside of the cluster has an address for it. */
  noExternalAddress: {};
  noGateway: {};
  /** A runtime that no service may use. */
  disabled: {};
  /** It has no pods of its own: it runs as a container of others. */
  sidecar: {};
  /** Its controller reports, but nothing that tells good from bad. */
  unclear: {};
}

/** @public */
export type HealthCause = {
  [C in keyof HealthCauseParams]: { code: C } & HealthCauseParams[C];
}[keyof HealthCauseParams];
