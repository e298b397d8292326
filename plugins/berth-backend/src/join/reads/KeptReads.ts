import type { LookupKey } from './LookupKey';

/** Whether an object that a look-up finds matters to who looked. */
export type Concern = (object: never) => boolean;

/** {@link Reads} of a result that is kept; there are ten thousands of them. */
export class KeptReads {
  readonly keys: readonly LookupKey[];
  /** Of which not every object matters, with those which do: at the same places. */
  readonly #concerned: readonly LookupKey[];
  readonly #concerns: readonly Concern[];

  constructor(
    keys: readonly LookupKey[],
    concerns: ReadonlyArray<readonly [LookupKey, Concern]>,
  ) {
    // `filter` leaves room for more, `slice` does not.
    this.keys = keys.slice();
    this.#concerned = concerns.map(([key]) => key);
    this.#concerns = concerns.map(([, concern]) => concern);
  }

  /** Whether any change of whatever the key finds may change the result. */
  covers(key: LookupKey): boolean {
    return this.keys.includes(key) && !this.#concerned.includes(key);
  }

  /** Whether a change of this object, which the key finds, may change the result. */
  isConcernedBy(key: LookupKey, object: object): boolean {
    return (
      !this.#concerned.includes(key) ||
      this.#concerned.some(
        (concerned, at) =>
          concerned === key && this.#concerns[at](object as never),
      )
    );
  }
}
