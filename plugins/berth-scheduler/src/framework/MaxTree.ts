/** Children of each place in the tree: with 8, half as many steps lead up as with 2, and a list is summed up in a third. */
const FAN = 8;

/**
 * The first highest of a list of numbers, while they change one at a time: a tree in which every place holds the highest
 * of those below it.
 */
export class MaxTree {
  /** From the numbers themselves up to the root; each level is filled up with -Infinity to whole families. */
  readonly #levels: readonly Float64Array[];
  readonly #length: number;

  /** @param length - How many numbers; all are -Infinity at first. */
  constructor(length: number) {
    const levels: Float64Array[] = [];
    let families = length;
    do {
      families = Math.ceil(Math.max(families, 1) / FAN);
      levels.push(new Float64Array(families * FAN).fill(-Infinity));
    } while (families > 1);
    this.#levels = levels;
    this.#length = length;
  }

  get(index: number): number {
    return this.#levels[0][index];
  }

  set(index: number, value: number): void {
    const levels = this.#levels;
    let at = index;
    let now = value;
    for (let i = 0; i < levels.length; i++) {
      const level = levels[i];
      const before = level[at];
      if (now === before) {
        return;
      }
      level[at] = now;
      at = Math.trunc(at / FAN);
      const parent = i + 1 < levels.length ? levels[i + 1][at] : Infinity;
      // Who was not the highest of the family and is not now changes nothing above.
      if (now <= parent && before < parent) {
        return;
      }
      if (now < parent) {
        now = highestOf(level, at);
      }
    }
  }

  /** Sets all numbers where the mask is 1, and -Infinity elsewhere: one pass over the tree in place of one climb each. */
  setAll(numbers: Float64Array, mask: Uint8Array): void {
    const [leaves, ...inner] = this.#levels;
    for (let i = 0; i < this.#length; i++) {
      leaves[i] = mask[i] ? numbers[i] : -Infinity;
    }
    let below = leaves;
    for (const level of inner) {
      for (let family = 0; family * FAN < below.length; family++) {
        level[family] = highestOf(below, family);
      }
      below = level;
    }
  }

  /** Index of the first highest number; -1 where all are -Infinity. */
  first(): number {
    const levels = this.#levels;
    let at = 0;
    const highest = highestOf(levels[levels.length - 1], 0);
    if (highest === -Infinity) {
      return -1;
    }
    for (let i = levels.length - 1; i >= 0; i--) {
      const level = levels[i];
      at *= FAN;
      while (level[at] !== highest) {
        at += 1;
      }
    }
    return at;
  }
}

function highestOf(level: Float64Array, family: number): number {
  const start = family * FAN;
  let highest = level[start];
  for (let i = start + 1; i < start + FAN; i++) {
    const value = level[i];
    if (value > highest) {
      highest = value;
    }
  }
  return highest;
}
