import { spreadMs } from './spread';

const PERIOD_MS = 30_000;
/**
 * Backstage's client of signals gives a connection one second, tries again five seconds later, and misses what is told
 * meanwhile.
 */
const AFTER_FIRST_MS = 8_000;
const FIRST_RETRY_MS = 2_000;

/**
 * How long to wait before asking again, after so many failures in a row or else after so many answers. Signals bring news
 * at once; this is the fallback where they do not arrive, so it is slow, and quicker only after the first answer and after
 * failures (2 s, 4 s, … up to the period). `random` in [0, 1) spreads the readers of one page by ±10 %.
 */
export function pollDelayMs(
  { failures, answers }: { failures: number; answers: number },
  random: number,
): number {
  if (failures > 0) {
    const delay = FIRST_RETRY_MS * 2 ** (failures - 1);
    return spreadMs(Math.min(PERIOD_MS, delay), random);
  }
  return spreadMs(answers === 1 ? AFTER_FIRST_MS : PERIOD_MS, random);
}
