/** From so many on a Set costs less than copying a list does. */
const MANY = 16;

/**
 * Objects by a key that several may share. A key with one object holds the object itself, and one with a few a list that has
 * no room for more: most label values and owners have so many, and a Set for each would cost more than what it points to.
 */
export class MultiIndex<T extends object, K extends string | number = string> {
  readonly #entries = new Map<K, T | readonly T[] | Set<T>>();

  add(key: K, value: T): void {
    const entry = this.#entries.get(key);
    if (entry instanceof Set) {
      entry.add(value);
      return;
    }
    const few = listOf(entry);
    if (few.includes(value)) return;
    // A list that is made by growing has room for 17.
    const more = [...few, value].slice();
    this.#entries.set(key, more.length > MANY ? new Set(more) : entryOf(more));
  }

  remove(key: K, value: T): void {
    const entry = this.#entries.get(key);
    if (entry instanceof Set) {
      entry.delete(value);
      if (entry.size === 0) this.#entries.delete(key);
      return;
    }
    const rest = listOf(entry).filter(one => one !== value);
    if (rest.length === 0) this.#entries.delete(key);
    else this.#entries.set(key, entryOf(rest.slice()));
  }

  get(key: K): Iterable<T> {
    const entry = this.#entries.get(key);
    return entry instanceof Set ? entry : listOf(entry);
  }

  /** The number of keys in use. */
  get size(): number {
    return this.#entries.size;
  }

  clear(): void {
    this.#entries.clear();
  }
}

function listOf<T extends object>(
  entry: T | readonly T[] | undefined,
): readonly T[] {
  if (entry === undefined) return [];
  return isList(entry) ? entry : [entry];
}

function isList<T extends object>(
  entry: T | readonly T[],
): entry is readonly T[] {
  return Array.isArray(entry);
}

function entryOf<T extends object>(list: readonly T[]): T | readonly T[] {
  return list.length === 1 ? list[0] : list;
}
