import { Concern, KeptReads } from './KeptReads';
import type { LookupKey } from './LookupKey';

/** What a computation looked up, so that it is known which changes may change its result. */
export class Reads {
  readonly #keys = new Set<LookupKey>();
  /** Of those keys of which not every object matters. */
  readonly #concerns = new Map<LookupKey, Concern[]>();

  add(key: LookupKey, concern?: Concern): void {
    if (!concern) {
      this.#keys.add(key);
      // Who is concerned by all needs no list of the rest.
      this.#concerns.delete(key);
      return;
    }
    const known = this.#concerns.get(key);
    if (known) {
      known.push(concern);
    } else if (!this.#keys.has(key)) {
      this.#keys.add(key);
      this.#concerns.set(key, [concern]);
    }
  }

  /** All of it in as little memory as there is need for, but for what is kept already by somebody who is told the same. */
  kept(besides?: KeptReads): KeptReads {
    const isNews = (key: LookupKey) => !besides?.covers(key);
    return new KeptReads(
      Array.from(this.#keys).filter(isNews),
      new Map(Array.from(this.#concerns).filter(([key]) => isNews(key))),
    );
  }
}
