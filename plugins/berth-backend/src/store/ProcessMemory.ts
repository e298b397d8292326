import { MemoryBudget, MemoryShare, ROOM_TO_COME } from './MemoryBudget';
import { makeRoom } from './makeRoom';

/** By how much of the bound what others watch has to change to be worth dividing the bound anew. */
const NEWS = 0.01;

/**
 * How much may be held of all clusters together, in estimated bytes. What is about to replace a list counts beside what it
 * replaces, because both are in memory.
 *
 * Where it is not enough, a cluster's own budget helps nothing: each may be within it. Kinds are let go of as {@link makeRoom}
 * says, in whichever cluster they are.
 *
 * What is held of clusters that another replica watches counts as well, and is not let go of: that replica holds the same.
 * Where there is too much, each makes room in the measure of what it watches, once: that the others do is seen later, and until
 * then what they held is no reason to let go of more.
 */
export class ProcessMemory {
  readonly #clusters = new Set<MemoryBudget>();
  /** While there is too much: what may be held of what is watched here, and what of the rest that was decided for. */
  #allowance: { bytes: number; followed: number } | undefined;

  constructor(readonly bytes: number) {}

  /** The budget of a cluster, which may hold so many of them by itself. */
  cluster(bytes: number): MemoryBudget {
    const budget: MemoryBudget = new MemoryBudget(bytes, {
      admits: (share, coming) => this.#admits(share, coming),
      leave: () => this.#clusters.delete(budget),
    });
    this.#clusters.add(budget);
    return budget;
  }

  #admits(share: MemoryShare, coming: number): boolean {
    const room = share.isShown ? 1 : ROOM_TO_COME;
    // Asked for each event: of the other clusters what they came to at their own last event, unless that seems too much.
    if (this.#taken() + coming <= this.bytes * room) {
      this.#allowance = undefined;
      return true;
    }
    for (const cluster of this.#clusters) cluster.count();
    const own = this.#taken(({ isOwn }) => isOwn);
    const followed = this.#taken(({ isOwn }) => !isOwn);
    const allowed = this.#allowed({ own, followed, coming });
    return makeRoom(share, {
      among: this.#staying(),
      over: own + coming - allowed,
      spare: allowed * (1 - room),
      sizeOf: other => other.whole + (other === share ? coming : 0),
    });
  }

  /** How much may be held of the clusters that are watched here. */
  #allowed(held: { own: number; followed: number; coming: number }): number {
    const { own, followed, coming } = held;
    const taken = own + followed;
    if (taken <= this.bytes) {
      this.#allowance = undefined;
      return this.bytes * ((own + coming) / (taken + coming));
    }
    const known = this.#allowance;
    if (known && Math.abs(followed - known.followed) <= this.bytes * NEWS) {
      return known.bytes;
    }
    const bytes = this.bytes * (own / taken);
    this.#allowance = { bytes, followed };
    return bytes;
  }

  #taken(where: (cluster: MemoryBudget) => boolean = () => true): number {
    let taken = 0;
    for (const cluster of this.#clusters) {
      if (where(cluster)) taken += cluster.taken;
    }
    return taken;
  }

  *#staying(): Generator<MemoryShare> {
    for (const cluster of this.#clusters) yield* cluster.staying();
  }
}
