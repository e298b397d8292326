import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type { ObjectStore } from '../store/ClusterView';

/**
 * Tells somebody what changed in a store since it was told before. Objects keep their identity until they change, so that
 * a look at each suffices.
 */
export class StoreChanges<T extends { metadata: ObjectMeta }> {
  readonly #store: ObjectStore<T>;
  readonly #told = new Map<string, T>();
  #revision: number | undefined;

  constructor(store: ObjectStore<T>) {
    this.#store = store;
  }

  /**
   * Where `listener` throws, what it was told until then counts as told, and the rest is told the next time.
   *
   * @param listener - `remove` is called before `set`: another object may have the name of one that is gone.
   */
  tell(listener: { set(object: T): void; remove(object: T): void }): void {
    const { revision } = this.#store;
    if (this.#revision === revision) return;
    for (const [uid, object] of this.#told) {
      if (this.#store.byUid(uid)) continue;
      listener.remove(object);
      this.#told.delete(uid);
    }
    for (const object of this.#store.all()) {
      const { uid } = object.metadata;
      if (this.#told.get(uid) === object) continue;
      listener.set(object);
      this.#told.set(uid, object);
    }
    this.#revision = revision;
  }
}
