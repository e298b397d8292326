import type { LiveState } from './LiveState';

type Known<T> = Extract<LiveState<T>, { phase: 'live' }>;

/**
 * The last answers by key, so that going from one tab to another and back shows what is known while the next answer is
 * on its way. One for each kind of answer, apart for each API client, bounded: the oldest goes first.
 */
export class LastKnown<T> {
  readonly #capacity: number;
  readonly #clients = new WeakMap<object, Map<string, Known<T>>>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(client: object, key: string): Known<T> | undefined {
    return this.#clients.get(client)?.get(key);
  }

  put(client: object, key: string, known: Known<T>): void {
    const entries = this.#clients.get(client) ?? new Map<string, Known<T>>();
    this.#clients.set(client, entries);
    entries.delete(key);
    entries.set(key, known);
    if (entries.size > this.#capacity) {
      const [oldest] = entries.keys();
      entries.delete(oldest);
    }
  }

  forget(client: object, key: string): void {
    this.#clients.get(client)?.delete(key);
  }
}
