/**
 * Time, given to everything that waits, so that tests decide when it passes.
 */
export interface Clock {
  /** Milliseconds that only grow; for durations and deadlines. */
  monotonic(): number;
  /** Milliseconds since the epoch; for what a person reads. May jump. */
  wall(): number;
  /** Calls once after `ms`, unless the returned function was called first. Never keeps the process alive. */
  after(ms: number, callback: () => void): () => void;
}

/** The moment, by both of its times. */
export function nowOf(clock: Clock): { monotonic: number; wall: number } {
  return { monotonic: clock.monotonic(), wall: clock.wall() };
}

/** The machine's own time. */
export const systemClock: Clock = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
