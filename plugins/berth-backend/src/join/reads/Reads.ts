/** Whether an object that a look-up finds matters to who looked; `undefined` where every one does. */
export type Concern = ((object: never) => boolean) | undefined;

/** What a computation looked up, so that it is known which changes may change its result. */
export class Reads {
  readonly #concerns = new Map<string, Concern[]>();

  add(key: string, concern?: Concern): void {
    const known = this.#concerns.get(key);
    if (!known) {
      this.#concerns.set(key, [concern]);
    } else if (known[0] !== undefined) {
      // Who is concerned by all needs no list of the rest.
      if (concern === undefined) known.length = 0;
      known.push(concern);
    }
  }

  has(key: string): boolean {
    return this.#concerns.has(key);
  }

  keys(): Iterable<string> {
    return this.#concerns.keys();
  }

  /** Whether a change of this object, which the key finds, may change the result. */
  isConcernedBy(key: string, object: object): boolean {
    return (this.#concerns.get(key) ?? []).some(
      concern => concern === undefined || concern(object as never),
    );
  }
}
