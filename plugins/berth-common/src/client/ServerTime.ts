/** A `Date` header says whole seconds and an answer takes time to come, so that less than this is no difference. */
const COUNTS_FROM_MS = 5_000;
/** What took longer on the way does not say well enough when its `Date` was written. */
const ROUND_TRIP_AT_MOST_MS = 5_000;

/**
 * A server's wall clock as its answers tell it, to compare with what that server dated. One's own clock may be wrong by hours
 * and be put right at any time, so that each answer counts for itself.
 * @public
 */
export class ServerTime {
  readonly #wall: () => number;
  #aheadMs = 0;

  /** @param wall - One's own clock, in milliseconds since the epoch. */
  constructor(wall: () => number = () => Date.now()) {
    this.#wall = wall;
  }

  /** How far the server's clock is ahead of one's own; 0 until something was told, and where they agree. */
  get aheadMs(): number {
    return this.#aheadMs;
  }

  /** Milliseconds since the epoch, by the server's clock. */
  now(): number {
    return this.#wall() + this.#aheadMs;
  }

  /**
   * @param date - The header `Date` of an answer; absent where it is not to be seen.
   * @param askedAt - When the request was sent, by one's own clock.
   */
  learn(date: string | null | undefined, askedAt: number): void {
    const dated = Date.parse(date ?? '');
    const roundTripMs = this.#wall() - askedAt;
    const says =
      !Number.isNaN(dated) &&
      roundTripMs >= 0 &&
      roundTripMs <= ROUND_TRIP_AT_MOST_MS;
    if (!says) return;
    // The middle of the second that the header names, against the middle of the round trip.
    const aheadMs = dated + 500 - (askedAt + roundTripMs / 2);
    if (Math.abs(aheadMs - this.#aheadMs) >= COUNTS_FROM_MS) {
      this.#aheadMs = Math.abs(aheadMs) >= COUNTS_FROM_MS ? aheadMs : 0;
    }
  }
}
