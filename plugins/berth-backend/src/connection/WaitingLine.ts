/** Those who wait to be let in, in the order of asking; with what they are let in, `T` says. */
export class WaitingLine<T> {
  readonly #waiting = new Set<(ticket: T) => void>();

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  /** Resolves with what {@link WaitingLine.admit} gives. Rejects when the signal aborts before, and is not in the line then. */
  wait(signal: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const leave = new AbortController();
      const admitted = (ticket: T) => {
        leave.abort();
        resolve(ticket);
      };
      this.#waiting.add(admitted);
      signal.addEventListener(
        'abort',
        () => {
          this.#waiting.delete(admitted);
          reject(signal.reason);
        },
        { once: true, signal: leave.signal },
      );
    });
  }

  /** Lets in whoever has waited longest; nobody where nobody waits. */
  admit(ticket: T): void {
    const [first] = this.#waiting;
    if (!first) return;
    this.#waiting.delete(first);
    first(ticket);
  }
}
