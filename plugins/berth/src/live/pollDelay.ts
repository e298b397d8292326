import { spreadMs } from './spread';

const PERIOD_MS = 30_000;
const FIRST_RETRY_MS = 2_000;

/**
 * How long to wait before asking again. Signals bring news at once; this is the fallback where they do not arrive, so
 * it is slow, and quicker only after failures (2 s, 4 s, … up to the period). `random` in [0, 1) spreads the readers of
 * one page by ±10 %.
 */
export function pollDelayMs(failures: number, random: number): number {
  const base =
    failures === 0
      ? PERIOD_MS
      : Math.min(PERIOD_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
  return spreadMs(base, random);
}
