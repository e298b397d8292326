import type { Clock } from './Clock';

interface Timer {
  due: number;
  callback: () => void;
}

/** A clock that stands still until it is told to advance; timers then run in the order in which they are due. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #epoch: number;
  readonly #timers = new Set<Timer>();

  constructor(epoch = Date.parse('2026-01-01T00:00:00Z')) {
    this.#epoch = epoch;
  }

  monotonic(): number {
    return this.#now;
  }

  wall(): number {
    return this.#epoch + this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { due: this.#now + Math.max(0, ms), callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** How many timers wait. */
  get pending(): number {
    return this.#timers.size;
  }

  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#next(end);
      if (!next) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.due);
      next.callback();
    }
    this.#now = end;
  }

  #next(end: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.due <= end && (!next || timer.due < next.due)) next = timer;
    }
    return next;
  }
}
