import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type { ObjectListener, ObjectStore } from './ClusterView';
import { HeldObject, placesBytes } from './heldBytes';
import { Listeners, OnListenerFault } from './Listeners';
import { ObjectIndexes } from './ObjectIndexes';

/** Of every table without objects, and most have none: few clusters serve every kind. Nobody adds to it. */
const NOTHING = new ObjectIndexes<never>();

/**
 * The objects of one kind in one cluster, with the indexes that reading needs.
 *
 * A uid is one life of an object. Two lives never mix: an object that comes with a known name and another uid replaces the
 * former one, and a removal names the uid, so that the late end of a former life cannot take the present one away.
 */
export class ObjectTable<
  T extends { apiVersion?: string; metadata: ObjectMeta },
> implements ObjectStore<T>
{
  #shown: ObjectIndexes<T> = NOTHING;
  /** What will be shown in its place; readers see nothing of it. */
  #staged: ObjectIndexes<T> | undefined;
  #stagedBytes = 0;
  readonly #listeners: Listeners<Parameters<ObjectListener<T>>>;
  readonly #freshness: () => Freshness;
  readonly #onChange: () => void;
  readonly #onFreshness: () => void;
  #revision = 0;
  #unread = 0;

  constructor(options: {
    freshness: () => Freshness;
    onChange: () => void;
    /** Told that more or fewer objects could not be read. */
    onFreshness?: () => void;
    onListenerFault?: OnListenerFault;
  }) {
    this.#listeners = new Listeners(options.onListenerFault);
    this.#freshness = options.freshness;
    this.#onChange = options.onChange;
    this.#onFreshness = options.onFreshness ?? options.onChange;
  }

  get freshness(): Freshness {
    return this.#freshness();
  }

  get revision(): number {
    return this.#revision;
  }

  get size(): number {
    return this.#shown.size;
  }

  get unread(): number {
    return this.#unread;
  }

  /** Whoever fills the table says it: what cannot be read is not in it. */
  set unread(count: number) {
    if (count === this.#unread) return;
    this.#unread = count;
    this.#onFreshness();
  }

  /** Estimated; see `heldBytes`. */
  get bytes(): number {
    return this.#shown.bytes;
  }

  /** What the replacement that is being prepared takes beside what is shown; objects that are the same are there once. */
  get stagedBytes(): number {
    return this.#stagedBytes;
  }

  all(): Iterable<T> {
    return this.#shown.all();
  }

  byUid(uid: string): T | undefined {
    return this.#shown.byUid(uid);
  }

  byName(namespace: string | undefined, name: string): T | undefined {
    return this.#shown.byName(namespace, name);
  }

  inNamespace(namespace: string, where?: (object: T) => boolean): Iterable<T> {
    const objects = this.#shown.inNamespace(namespace);
    return where ? [...objects].filter(where) : objects;
  }

  byLabel(key: string, value: string): Iterable<T> {
    return this.#shown.byLabel(key, value);
  }

  ownedBy(uid: string): Iterable<T> {
    return this.#shown.ownedBy(uid);
  }

  onObject(listener: ObjectListener<T>): () => void {
    return this.#listeners.add(listener);
  }

  upsert(object: T): void {
    if (this.#shown === NOTHING) this.#shown = new ObjectIndexes();
    const { former, formerLife } = put(this.#shown, object);
    if (formerLife) this.#tell(formerLife, undefined);
    this.#tell(former, object);
    this.#changed();
  }

  remove(uid: string): void {
    const object = this.#shown.byUid(uid);
    if (!object) return;
    this.#shown.remove(object);
    this.#tell(object, undefined);
    this.#changed();
  }

  /**
   * Prepares a replacement, as much at a time as the caller likes: what takes long is done here, and not while readers wait.
   * An object whose uid and resourceVersion are already shown, in the same version of its API, keeps its identity.
   */
  stage(objects: Iterable<T>): void {
    this.#staged ??= new ObjectIndexes();
    for (const object of objects) {
      const former = this.#shown.byUid(object.metadata.uid);
      const same =
        former?.metadata.resourceVersion !== undefined &&
        former.metadata.resourceVersion === object.metadata.resourceVersion &&
        former.apiVersion === object.apiVersion;
      const before = this.#staged.bytes;
      put(this.#staged, same ? former : object);
      this.#stagedBytes += same
        ? placesBytes(former)
        : this.#staged.bytes - before;
    }
  }

  discardStaged(): void {
    this.#staged = undefined;
    this.#stagedBytes = 0;
  }

  /** Makes the table hold exactly what was staged, in one step that no reader can see half of. */
  showStaged(): void {
    const former = this.#shown;
    const now = this.#staged?.size ? this.#staged : NOTHING;
    this.#shown = now;
    this.discardStaged();
    if (this.#listeners.size > 0) this.#tellDifferences(former, now);
    this.#changed();
  }

  replaceAll(objects: Iterable<T>): void {
    this.discardStaged();
    this.stage(objects);
    this.showStaged();
  }

  clear(): void {
    if (this.#shown.size > 0) this.replaceAll([]);
  }

  #changed(): void {
    this.#revision++;
    this.#onChange();
  }

  #tell(former: T | undefined, now: T | undefined): void {
    this.#listeners.tell(former, now);
  }

  /** Those that go first: another life of one of their names may come. */
  #tellDifferences(former: ObjectIndexes<T>, now: ObjectIndexes<T>): void {
    for (const object of former.all()) {
      if (!now.byUid(object.metadata.uid)) this.#tell(object, undefined);
    }
    for (const object of now.all()) {
      const before = former.byUid(object.metadata.uid);
      if (before !== object) this.#tell(before, object);
    }
  }
}

/** Gives what had the uid before, and the other life that had the name. */
function put<T extends HeldObject>(
  indexes: ObjectIndexes<T>,
  object: T,
): { former?: T; formerLife?: T } {
  const { uid, namespace, name } = object.metadata;
  const former = indexes.byUid(uid);
  if (former) indexes.remove(former);
  const formerLife = indexes.byName(namespace, name);
  if (formerLife) indexes.remove(formerLife);
  indexes.add(object);
  return { former, formerLife };
}
