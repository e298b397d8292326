/** Where the signal does not say. */
const SPREAD_MS = 400;

/**
 * How long to wait after a signal before asking. A signal reaches every open page at once; `random` in [0, 1) keeps them
 * from asking at once.
 */
export function signalDelayMs(
  random: number,
  spreadMs: number = SPREAD_MS,
): number {
  return Math.round(spreadMs * random);
}
