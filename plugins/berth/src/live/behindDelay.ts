const FIRST_MS = 200;
const MOST_MS = 2_000;

/** A replica is behind for less than this in all but trouble; then an older state is better than none. */
export const MAX_BEHIND = 6;

/** How long to wait before asking again after `times` answers that the replica is behind; `random` in [0, 1) spreads pages. */
export function behindDelayMs(times: number, random: number): number {
  const base = Math.min(MOST_MS, FIRST_MS * 2 ** (times - 1));
  return Math.round(base * (0.5 + 0.5 * random));
}
