import type { LookupKey } from './LookupKey';

/** Whether an object that a look-up finds matters to who looked. */
export type Concern = (object: never) => boolean;

/** {@link Reads} of a result that is kept; there are ten thousands of them. */
export class KeptReads {
  readonly keys: readonly LookupKey[];
  /** Of those keys of which not every object matters. */
  readonly #concerns: ReadonlyMap<LookupKey, readonly Concern[]> | undefined;

  constructor(
    keys: readonly LookupKey[],
    concerns: ReadonlyMap<LookupKey, readonly Concern[]>,
  ) {
    // `filter` leaves room for more, `slice` does not.
    this.keys = keys.slice();
    this.#concerns = concerns.size > 0 ? concerns : undefined;
  }

  /** Whether any change of whatever the key finds may change the result. */
  covers(key: LookupKey): boolean {
    return this.keys.includes(key) && !this.#concerns?.has(key);
  }

  /** Whether a change of this object may change the result; it is found by one of {@link KeptReads.keys}. */
  isConcernedBy(key: LookupKey, object: object): boolean {
    return (
      this.#concerns?.get(key)?.some(concern => concern(object as never)) ??
      true
    );
  }
}
