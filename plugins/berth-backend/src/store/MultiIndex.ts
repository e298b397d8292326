/**
 * Objects by a key that several may share. A key with one object holds the object itself: most label values and owners
 * have exactly one, and a Set for each would cost more than the object it points to.
 */
export class MultiIndex<T extends object> {
  readonly #entries = new Map<string, T | Set<T>>();

  add(key: string, value: T): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) {
      this.#entries.set(key, value);
    } else if (entry instanceof Set) {
      entry.add(value);
    } else if (entry !== value) {
      this.#entries.set(key, new Set([entry, value]));
    }
  }

  remove(key: string, value: T): void {
    const entry = this.#entries.get(key);
    if (entry === value) {
      this.#entries.delete(key);
    } else if (entry instanceof Set) {
      entry.delete(value);
      if (entry.size === 0) this.#entries.delete(key);
    }
  }

  get(key: string): Iterable<T> {
    const entry = this.#entries.get(key);
    if (entry === undefined) return [];
    return entry instanceof Set ? entry : [entry];
  }

  /** The number of keys in use. */
  get size(): number {
    return this.#entries.size;
  }

  clear(): void {
    this.#entries.clear();
  }
}
