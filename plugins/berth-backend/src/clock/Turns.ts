/**
 * Turns of the event loop, each of which one of those who wait has, in the order of asking: several that took theirs in the same
 * one would keep everybody else waiting for as long as all of them take.
 */
export class Turns {
  readonly #waiting: Array<() => void> = [];

  /** Resolves when it is the caller's turn. */
  next(): Promise<void> {
    return new Promise(resolve => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) setImmediate(() => this.#begin());
    });
  }

  #begin(): void {
    this.#waiting.shift()?.();
    // Not in this turn: an immediate that is set while immediates run belongs to the next.
    if (this.#waiting.length > 0) setImmediate(() => this.#begin());
  }
}
