import { makeRoom } from './makeRoom';

/** A kind that is not held yet may fill the budget only so far, so that one that has just come is not the next to go. */
export const ROOM_TO_COME = 0.9;

/**
 * For so many refusals in a row it is remembered what a kind came to. Probes are an hour apart in the end: what has become small
 * has its chance twice a day, and what has not takes the room from others no more often.
 */
const REFUSALS_REMEMBERED = 12;

/** What is in memory of a kind, in estimated bytes. */
export interface HeldTable {
  /** Of what is shown. */
  readonly bytes: number;
  /** Of what is about to replace it, beyond the objects that are the same. */
  readonly stagedBytes: number;
}

/** What one kind takes of a budget. */
export class MemoryShare {
  readonly #table: HeldTable;
  readonly #budget: MemoryBudget;
  #leaving = new AbortController();
  #wanted = 0;
  #refusals = 0;
  #hasDisplaced = false;
  #isInVain = false;
  /** Bytes of the list that is being read, and not shown yet. */
  staged = 0;

  constructor(
    table: HeldTable,
    budget: MemoryBudget,
    /** Whether Berth can do without the kind. */
    readonly isOptional: boolean,
  ) {
    this.#table = table;
    this.#budget = budget;
  }

  /** Of what is shown and of what is about to replace it, the larger. */
  get bytes(): number {
    return Math.max(this.#table.bytes, this.staged);
  }

  /** Of what is shown and of what is about to replace it, both. */
  get whole(): number {
    return this.#table.bytes + this.#table.stagedBytes;
  }

  get isShown(): boolean {
    return this.#table.bytes > 0;
  }

  /** What it came to, at least, when it was let go of: the most of the refusals that are remembered. */
  get wanted(): number {
    return this.#wanted;
  }

  /** Whether others may go for it: not where some have before, and it was refused nevertheless. */
  get mayDisplace(): boolean {
    return this.isShown || !this.#isInVain;
  }

  /** Another kind is about to go for it. */
  displace(other: MemoryShare): void {
    this.#hasDisplaced = true;
    other.revoke();
  }

  /** Whether the kind may be held, once so many bytes more of its list have been staged. */
  admits(coming = 0): boolean {
    return !this.isRevoked && this.#budget.admits(this, coming);
  }

  /** Aborts where others need the room more: the kind is not admitted any more until it has been let go of. */
  get leaving(): AbortSignal {
    return this.#leaving.signal;
  }

  get isRevoked(): boolean {
    return this.#leaving.signal.aborted;
  }

  revoke(): void {
    this.#leaving.abort();
    this.#budget.count();
  }

  /** The kind is about to be let go of, and may come again. */
  letGo(): void {
    const { isShown } = this;
    const isRemembered = !isShown && this.#refusals < REFUSALS_REMEMBERED;
    this.#refusals = isRemembered ? this.#refusals + 1 : 0;
    this.#wanted = Math.max(isRemembered ? this.#wanted : 0, this.whole);
    const isInVain = !isShown && this.#hasDisplaced;
    this.#isInVain = isInVain || (isRemembered && this.#isInVain);
    this.#hasDisplaced = false;
    if (this.isRevoked) this.#leaving = new AbortController();
  }

  /** Nobody keeps the kind any more. */
  release(): void {
    this.#budget.release(this.#table, this);
  }
}

/** What bounds the clusters of a budget together. */
interface Process {
  admits(share: MemoryShare, coming: number): boolean;
  leave(): void;
}

/**
 * How much may be held of one cluster, in estimated bytes, whatever its kinds are. A list that is read anew counts as much as
 * what it is to replace, or as itself where it is longer. Where it is not enough, kinds are let go of as {@link makeRoom} says.
 */
export class MemoryBudget {
  readonly #shares = new Map<object, MemoryShare>();
  readonly #process: Process | undefined;
  #taken = 0;
  /** What is held of a cluster that somebody else watches. */
  #followed: number | undefined;

  constructor(readonly bytes: number, process?: Process) {
    this.#process = process;
  }

  /** What the cluster took, with what is being staged, when that was counted last. */
  get taken(): number {
    return this.#followed ?? this.#taken;
  }

  /** Whether it is decided here what is held of the cluster. */
  get isOwn(): boolean {
    return this.#followed === undefined;
  }

  /** The shares of which nobody was told that they are to go. */
  *staying(): Generator<MemoryShare> {
    for (const share of this.#shares.values()) {
      if (!share.isRevoked) yield share;
    }
  }

  /** The share of a kind that is held in this table; of whoever held the kind in it before, no more. */
  share(table: HeldTable, options: { isOptional?: boolean } = {}): MemoryShare {
    const share = new MemoryShare(table, this, options.isOptional ?? false);
    this.#followed = undefined;
    this.#shares.set(table, share);
    this.count();
    return share;
  }

  release(table: HeldTable, share: MemoryShare): void {
    if (this.#shares.get(table) === share) this.#shares.delete(table);
  }

  /** Call when somebody else decides what is held of the cluster, and when that has changed. */
  follow(tables: Iterable<{ readonly bytes: number }>): void {
    this.#followed = 0;
    for (const { bytes } of tables) this.#followed += bytes;
  }

  count(): void {
    this.#taken = 0;
    for (const share of this.staying()) this.#taken += share.whole;
  }

  /** Nothing is held of the cluster any more. */
  leave(): void {
    this.#process?.leave();
  }

  admits(share: MemoryShare, coming: number): boolean {
    const isAdmitted = this.#hasRoom(share, coming);
    return isAdmitted && (this.#process?.admits(share, coming) ?? true);
  }

  #hasRoom(share: MemoryShare, coming: number): boolean {
    const own = Math.max(share.bytes, share.staged + coming);
    let taken = own;
    let whole = 0;
    // Asked for each event.
    for (const other of this.#shares.values()) {
      if (other.isRevoked) continue;
      whole += other.whole;
      if (other !== share) taken += other.bytes;
    }
    this.#taken = whole;
    const room = share.isShown ? 1 : ROOM_TO_COME;
    if (taken <= this.bytes * room) return true;
    return makeRoom(share, {
      among: this.staying(),
      over: taken - this.bytes,
      spare: this.bytes * (1 - room),
      sizeOf: other => (other === share ? own : other.bytes),
    });
  }
}
