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
  /** A sentence of its own, in English, where nothing else fits. */
  sentence: { text: string };
}

/** @public */
export type HealthCause = {
  [C in keyof HealthCauseParams]: { code: C } & HealthCauseParams[C];
}[keyof HealthCauseParams];
