const MAX_INTERNED = 50_000;
const MAX_INTERNED_LENGTH = 256;

/**
 * Gives equal strings one copy in memory. Labels, images, node names and reasons repeat across thousands of objects.
 *
 * Each string is copied when it is first seen: V8 may represent a piece of a parsed text as a view into it, and one label
 * would then hold a page of several megabytes in memory.
 */
export class StringPool {
  #strings = new Map<string, string>();

  /** For what is likely to repeat. */
  intern(value: string): string {
    if (value.length > MAX_INTERNED_LENGTH) return copyOf(value);
    const known = this.#strings.get(value);
    if (known !== undefined) return known;
    // Starting anew bounds the pool; objects keep the strings that they have.
    if (this.#strings.size >= MAX_INTERNED) this.#strings = new Map();
    const copy = copyOf(value);
    this.#strings.set(copy, copy);
    return copy;
  }

  get size(): number {
    return this.#strings.size;
  }
}

/** A string that shares no memory with the text it was cut from. */
export function copyOf(value: string): string {
  return Buffer.from(value).toString();
}

/** One pool for the process: clusters run the same images and carry the same labels. */
export const strings = new StringPool();
