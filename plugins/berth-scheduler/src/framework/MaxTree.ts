/**
 * The first highest of a list of numbers, while they change one at a time: a tournament whose matches are played again
 * only on the way up from the number that changed.
 */
export class MaxTree {
  readonly #size: number;
  /** Leaves from `#size` on; each inner place holds the higher of the two below it. */
  readonly #values: Float64Array;

  /** @param length - How many numbers; all are -Infinity at first. */
  constructor(length: number) {
    let size = 1;
    while (size < length) {
      size *= 2;
    }
    this.#size = size;
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
      values[at] = Math.max(values[2 * at], values[2 * at + 1]);
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
