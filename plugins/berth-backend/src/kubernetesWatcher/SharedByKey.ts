/** What several use under the same key: made for the first of them, and ended when the last has left. */
export class SharedByKey<T> {
  readonly #entries = new Map<string, { value: T; users: number }>();
  readonly #end: (value: T) => Promise<void>;

  constructor(end: (value: T) => Promise<void> = async () => {}) {
    this.#end = end;
  }

  /** `leave` is called once. It resolves when what was left is ended, and at once where others still use it. */
  take(key: string, make: () => T): { value: T; leave(): Promise<void> } {
    const entry = this.#entries.get(key) ?? { value: make(), users: 0 };
    this.#entries.set(key, entry);
    entry.users++;
    return {
      value: entry.value,
      leave: async () => {
        entry.users--;
        if (entry.users > 0) return;
        // Before it is ended: whoever comes meanwhile gets one of its own.
        this.#entries.delete(key);
        await this.#end(entry.value);
      },
    };
  }
}
