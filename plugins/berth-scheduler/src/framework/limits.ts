/**
 * Until when an answer is wanted, and whether still.
 * @public
 */
export interface Limits {
  /** Milliseconds from now; 30,000 if not given. */
  deadlineMs?: number;
  /** An AbortSignal. The core never yields, so that only a signal that is aborted before or by a callback ends it. */
  signal?: { readonly aborted: boolean; readonly reason?: unknown };
}

/**
 * Thrown when an answer takes longer than its caller wants to wait.
 * @public
 */
export class DeadlineError extends Error {
  readonly name = 'DeadlineError';

  constructor(deadlineMs: number) {
    super(`There was no answer within ${deadlineMs} ms`);
  }
}

/** Called in every loop over nodes, pods or replicas; throws when the work has to end. */
export type Check = () => void;

const DEFAULT_DEADLINE_MS = 30_000;

/** Reading the clock costs as much as a filter on one node. */
const CALLS_PER_READING = 64;

/**
 * Starts the clock.
 *
 * @throws from what it returns: DeadlineError, or the reason of the signal.
 */
export function startClock(limits: Limits = {}): Check {
  const { deadlineMs = DEFAULT_DEADLINE_MS, signal } = limits;
  const end = Date.now() + deadlineMs;
  let calls = 0;
  const check = () => {
    if (signal?.aborted) {
      throw signal.reason ?? new Error('The work was aborted');
    }
    if (calls++ % CALLS_PER_READING === 0 && Date.now() > end) {
      throw new DeadlineError(deadlineMs);
    }
  };
  check();
  return check;
}
