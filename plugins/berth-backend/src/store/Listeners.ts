/** Told of a listener that has thrown. */
export type OnListenerFault = (error: unknown) => void;

/**
 * Who is told of something, in the order of their coming. One that throws keeps the news from nobody else, and is told again
 * the next time; whoever tells goes on as if nothing had been. Where nobody wants to know of the fault, the first is thrown
 * when all have been told.
 */
export class Listeners<A extends unknown[]> {
  readonly #listeners = new Set<{ tell(...news: A): void }>();
  readonly #onFault: OnListenerFault | undefined;

  constructor(onFault?: OnListenerFault) {
    this.#onFault = onFault;
  }

  get size(): number {
    return this.#listeners.size;
  }

  /** The same function may listen twice and stop once. Returns how to stop. */
  add(listener: (...news: A) => void): () => void {
    const own = { tell: listener };
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  tell(...news: A): void {
    const faults: unknown[] = [];
    for (const listener of this.#listeners) {
      try {
        listener.tell(...news);
      } catch (error) {
        if (this.#onFault) this.#onFault(error);
        else faults.push(error);
      }
    }
    if (faults.length > 0) throw faults[0];
  }

  clear(): void {
    this.#listeners.clear();
  }
}
