const SPREAD_MS = 400;

/**
 * How long to wait after a signal before asking. A signal reaches every open page at once; `random` in [0, 1) keeps them
 * from asking at once. Shorter than the time between two signals, so that a burst cannot put the question off for ever.
 */
export function signalDelayMs(random: number): number {
  return Math.round(SPREAD_MS * random);
}
