/** A kind that is not held yet may fill the budget only so far, so that one that has just come is not the next to go. */
const ROOM_TO_COME = 0.9;

/** What one kind takes of a budget. */
export class MemoryShare {
  readonly #table: { readonly bytes: number };
  readonly #budget: number;
  readonly #all: () => Iterable<MemoryShare>;
  /** Bytes of the list that is being read, and not shown yet. */
  staged = 0;

  constructor(
    table: { readonly bytes: number },
    budget: number,
    all: () => Iterable<MemoryShare>,
  ) {
    this.#table = table;
    this.#budget = budget;
    this.#all = all;
  }

  /** Of what is shown and of what is about to replace it, the larger. */
  get bytes(): number {
    return Math.max(this.#table.bytes, this.staged);
  }

  /** Whether the kind may be held, once the list that is being read has come to so many bytes. */
  admits(staged = this.staged): boolean {
    const own = Math.max(this.#table.bytes, staged);
    let taken = own;
    let isLargest = true;
    // Asked for each event.
    for (const share of this.#all()) {
      if (share === this) continue;
      const { bytes } = share;
      taken += bytes;
      if (bytes > own) isLargest = false;
    }
    const room = this.#table.bytes > 0 ? 1 : ROOM_TO_COME;
    return taken <= this.#budget * room || !isLargest;
  }
}

/**
 * How much may be held of one cluster, in estimated bytes, whatever its kinds are. Where it is not enough, the kind that
 * takes most is the one that is not held: that costs the fewest answers, and does not depend on which was read first.
 */
export class MemoryBudget {
  readonly #shares = new Map<object, MemoryShare>();

  constructor(readonly bytes: number) {}

  /** The share of a kind that is held in this table; of whoever held the kind in it before, no more. */
  share(table: { readonly bytes: number }): MemoryShare {
    const all = () => this.#shares.values();
    const share = new MemoryShare(table, this.bytes, all);
    this.#shares.set(table, share);
    return share;
  }

  /** Takes the table's share out: nobody reads what is in it any more. */
  leave(table: object): void {
    this.#shares.delete(table);
  }
}
