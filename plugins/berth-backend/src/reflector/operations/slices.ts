/**
 * What else the process has to do (answer pages, above all) waits no longer for lists and watches than this, and an object or
 * a chunk of changes.
 */
const SLICE_MS = 8;

/**
 * Long work in slices, of which each turn of the event loop has one, however many lists and watches there are: eight with
 * slices of their own would keep everybody else waiting for eight times as long.
 */
export class Slices {
  readonly #waiting: Array<() => void> = [];
  #endsAt = 0;

  /** Whether the present slice is over; {@link next} is to be awaited then. */
  get over(): boolean {
    return performance.now() >= this.#endsAt;
  }

  /** Resolves when a slice begins; in the order of asking. */
  next(): Promise<void> {
    return new Promise(resolve => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) setImmediate(() => this.#begin());
    });
  }

  #begin(): void {
    this.#endsAt = performance.now() + SLICE_MS;
    this.#waiting.shift()?.();
    // Not in this turn: an immediate that is set while immediates run belongs to the next.
    if (this.#waiting.length > 0) setImmediate(() => this.#begin());
  }
}

/** Those of the process. */
export const slices = new Slices();
