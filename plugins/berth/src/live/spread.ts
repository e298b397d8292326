/** A time spread by ±10 %, so that the readers of one page do not ask at once; `random` in [0, 1). */
export function spreadMs(ms: number, random: number): number {
  return Math.round(ms * (0.9 + 0.2 * random));
}
