/** What one ask of a page may take of the time between two messages: 500 asks a second, a part of what one core answers. */
const ASK_MS = 2;
/** A rollout changes many objects at once; a page that follows all of it asks ten times a second. */
const LEAST_INTERVAL_MS = 100;
const MOST_INTERVAL_MS = 1_000;
const MOST_SPREAD_MS = 400;
/** After a restart all pages come back at once, before any of them was counted. */
const AT_FIRST = MOST_SPREAD_MS / ASK_MS;
/** How much of what was counted still stands one message later. */
const REMEMBERED = 0.8;

/**
 * How often browsers are told that something changed. Every page that is looked at asks again after each message, so few
 * pages are told at once and often, and many so rarely, and asking so far apart, that their asking stays bounded.
 */
export class SignalPace {
  #pages = AT_FIRST;
  #asks = 0;

  /** A page asked for something. */
  asked(): void {
    this.#asks += 1;
  }

  /** A message is about to be sent: how far apart pages are to ask after it, and how long the next message is to wait, in ms. */
  next(): { spreadMs: number; intervalMs: number } {
    this.#pages = Math.max(this.#asks, this.#pages * REMEMBERED);
    this.#asks = 0;
    const pages = Math.round(this.#pages);
    return {
      spreadMs: Math.min(MOST_SPREAD_MS, Math.max(0, pages - 1) * ASK_MS),
      intervalMs: Math.min(
        MOST_INTERVAL_MS,
        Math.max(LEAST_INTERVAL_MS, pages * ASK_MS),
      ),
    };
  }
}
