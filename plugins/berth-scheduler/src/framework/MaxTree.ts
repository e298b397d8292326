/**
 * The first highest of a list of numbers, while they change one at a time: a tournament whose matches are played again
 * only on the way up from the number that changed.
 */
export class MaxTree {
  readonly #size: number;
  readonly #length: number;
  /** Leaves from `#size` on; each inner place holds the higher of the two below it. */
  readonly #values: Float64Array;

  /** @param length - How many numbers; all are -Infinity at first. */
  constructor(length: number) {
    let size = 1;
    while (size < length) {
      size *= 2;
    }
    this.#size = size;
    this.#length = length;
    this.#values = new Float64Array(2 * size).fill(-Infinity);
  }

  get(index: number): number {
    return this.#values[this.#size + index];
  }

  set(index: number, value: number): void {
    const values = this.#values;
    let at = this.#size + index;
    values[at] = value;
    while (at > 1) {
      at >>= 1;
      const left = values[2 * at];
      const right = values[2 * at + 1];
      const higher = left < right ? right : left;
      // Above a match with the same winner nothing changes.
      if (values[at] === higher) {
        return;
      }
      values[at] = higher;
    }
  }

  /** Sets all numbers where the mask is 1, and -Infinity elsewhere: one pass over the tree in place of one climb each. */
  setAll(numbers: Float64Array, mask: Uint8Array): void {
    const values = this.#values;
    for (let i = 0; i < this.#length; i++) {
      values[this.#size + i] = mask[i] ? numbers[i] : -Infinity;
    }
    for (let at = this.#size - 1; at > 0; at--) {
      const left = values[2 * at];
      const right = values[2 * at + 1];
      values[at] = left < right ? right : left;
    }
  }

  /** Index of the first highest number; -1 where all are -Infinity. */
  first(): number {
    const values = this.#values;
    if (values[1] === -Infinity) {
      return -1;
    }
    let at = 1;
    while (at < this.#size) {
      at *= 2;
      if (values[at] < values[at + 1]) {
        at += 1;
      }
    }
    return at - this.#size;
  }
}
