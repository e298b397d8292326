/** A reproducible source of choices: the same seed makes the same choices on every machine. */
export interface Random {
  /** An integer from `from` to `to`, both included. */
  integer(from: number, to: number): number;
  /** True in `probability` of the calls. */
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Each choice with the given probability, in the given order. */
  some<T>(choices: readonly T[], probability: number): T[];
}

/**
 * Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, whole period, passes gjrand's tests, and no dependency
 * whose next version could change every recorded case.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  return {
    integer: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: probability => next() < probability,
    pick: choices => choices[Math.floor(next() * choices.length)],
    some: (choices, probability) => choices.filter(() => next() < probability),
  };
}
