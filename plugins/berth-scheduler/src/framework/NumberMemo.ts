/** A power of two. */
const PLACES = 64;

/**
 * Remembers what was computed of a few numbers, for loops over thousands of nodes that meet few different ones: finding a
 * number costs a tenth of rounding or normalising it, and unlike a comparison with the last one no branch to guess.
 */
export class NumberMemo {
  readonly #numbers = new Float64Array(PLACES).fill(NaN);
  readonly #results = new Float64Array(PLACES);
  readonly #compute: (number: number) => number;

  constructor(compute: (number: number) => number) {
    this.#compute = compute;
  }

  get(number: number): number {
    const place = number & (PLACES - 1);
    if (this.#numbers[place] !== number) {
      this.#numbers[place] = number;
      this.#results[place] = this.#compute(number);
    }
    return this.#results[place];
  }
}
