import type { Change } from '../../snapshot/Occupancy';

/** What `minimum` is without any domain; filtering.go `newCriticalPaths`. */
const NO_MINIMUM = 2 ** 31 - 1;

/** How many pods are in each domain, and the least of that, which is at hand while pods come and go. */
export class DomainCounts {
  /** By domain. */
  readonly counts: Int32Array;
  /** How many domains count. */
  readonly size: number;
  /** How many of the domains that count have a number of pods. */
  readonly #domainsWith = new Map<number, number>();
  #minimum = NO_MINIMUM;

  /** @param isCounted - 1 for each domain that has a node that counts. */
  constructor(counts: Int32Array, isCounted: Uint8Array) {
    this.counts = counts;
    let size = 0;
    for (let domain = 0; domain < counts.length; domain++) {
      if (isCounted[domain]) {
        size += 1;
        this.#note(counts[domain], 1);
        this.#minimum = Math.min(this.#minimum, counts[domain]);
      }
    }
    this.size = size;
  }

  /** The least number of pods in a domain that counts. */
  get minimum(): number {
    return this.#minimum;
  }

  /** How many of the domains that count have so many pods. */
  domainsWith(count: number): number {
    return this.#domainsWith.get(count) ?? 0;
  }

  /** A pod came to a domain that counts, or left it. */
  add(domain: number, by: Change): void {
    const before = this.counts[domain];
    const after = before + by;
    this.counts[domain] = after;
    this.#note(before, -1);
    this.#note(after, 1);
    // Counts change by one: where nobody has the minimum any more, it is where this domain went.
    if (after < this.#minimum || this.domainsWith(this.#minimum) === 0) {
      this.#minimum = after;
    }
  }

  #note(count: number, by: Change): void {
    this.#domainsWith.set(count, this.domainsWith(count) + by);
  }
}
