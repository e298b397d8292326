/** A `Date` header says whole seconds and an answer takes time to come, so that less than this is no difference. */
const COUNTS_FROM_MS = 5_000;
/** What took longer on the way does not say well enough when its `Date` was written. */
const ROUND_TRIP_AT_MOST_MS = 5_000;

/**
 * The backend's wall clock as its answers tell it, for ages of what the backend dated. A reader's clock may be wrong by hours
 * and be put right at any time, so that each answer counts for itself.
 */
export class BackendTime {
  #aheadMs = 0;

  /** Milliseconds since the epoch. The reader's own clock where it is right, or where nothing was told yet. */
  now(): number {
    return Date.now() + this.#aheadMs;
  }

  /**
   * @param date - The header `Date` of the answer; `null` where it is not to be seen.
   * @param askedAt - When the request was sent, by `Date.now()`.
   */
  learn(date: string | null, askedAt: number): void {
    const dated = Date.parse(date ?? '');
    const roundTripMs = Date.now() - askedAt;
    const says =
      !Number.isNaN(dated) &&
      roundTripMs >= 0 &&
      roundTripMs <= ROUND_TRIP_AT_MOST_MS;
    if (!says) return;
    // The middle of the second that the header names, against the middle of the round trip.
    const aheadMs = dated + 500 - (askedAt + roundTripMs / 2);
    this.#aheadMs = Math.abs(aheadMs) >= COUNTS_FROM_MS ? aheadMs : 0;
  }
}
