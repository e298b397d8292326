import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type { ObjectStore } from '../store/ClusterView';

/** As many are noted, however few there are. */
const LEAST = 1_000;

/**
 * Which objects of a kind have changed since somebody looked. Nobody may ever look again: of more changes than there are
 * objects it is kept only that all are to be looked at.
 */
export class ChangedObjects<T extends { metadata: ObjectMeta }> {
  readonly #store: ObjectStore<T>;
  readonly #uids = new Set<string>();
  #isAll = true;

  /** Hears of changes from now on. The store keeps it alive, and goes with its cluster. */
  constructor(store: ObjectStore<T>) {
    this.#store = store;
    store.onObject((former, now) => {
      const uid = (now ?? former)?.metadata.uid;
      if (uid !== undefined) this.#note(uid);
    });
  }

  /** How many are kept one by one. */
  get noted(): number {
    return this.#uids.size;
  }

  /** Whether all are to be looked at, those that are there and those that were; what changes from here on is noted. */
  takeAll(): boolean {
    const isAll = this.#isAll;
    this.#isAll = false;
    return isAll;
  }

  /** Those that changed, and that change while they are being looked at. */
  *take(): Iterable<string> {
    for (const uid of this.#uids) {
      this.#uids.delete(uid);
      yield uid;
    }
  }

  #note(uid: string): void {
    if (this.#isAll) return;
    this.#uids.add(uid);
    if (this.#uids.size <= Math.max(LEAST, this.#store.size)) return;
    this.#uids.clear();
    this.#isAll = true;
  }
}
