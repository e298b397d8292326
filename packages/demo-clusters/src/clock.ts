/**
 * What time it is. The scenario depends on nothing else that changes by itself, so that a test can hold it still.
 * @public
 */
export interface Clock {
  now(): Date;
}

/** @public */
export const systemClock: Clock = { now: () => new Date() };
