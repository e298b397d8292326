import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type { ObjectListener, ObjectStore } from './ClusterView';
import { heldBytes } from './heldBytes';
import { MultiIndex } from './MultiIndex';

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
  readonly #byUid = new Map<string, T>();
  readonly #byName = new Map<string, T>();
  readonly #byNamespace = new MultiIndex<T>();
  readonly #byLabel = new MultiIndex<T>();
  readonly #byOwner = new MultiIndex<T>();
  readonly #listeners = new Set<{
    tell(former: T | undefined, now: T | undefined): void;
  }>();
  readonly #freshness: () => Freshness;
  readonly #onChange: () => void;
  #revision = 0;
  #bytes = 0;

  constructor(options: { freshness: () => Freshness; onChange: () => void }) {
    this.#freshness = options.freshness;
    this.#onChange = options.onChange;
  }

  get freshness(): Freshness {
    return this.#freshness();
  }

  get revision(): number {
    return this.#revision;
  }

  get size(): number {
    return this.#byUid.size;
  }

  /** Estimated; see {@link heldBytes}. */
  get bytes(): number {
    return this.#bytes;
  }

  all(): Iterable<T> {
    return this.#byUid.values();
  }

  byUid(uid: string): T | undefined {
    return this.#byUid.get(uid);
  }

  byName(namespace: string | undefined, name: string): T | undefined {
    return this.#byName.get(nameKey(namespace, name));
  }

  inNamespace(namespace: string, where?: (object: T) => boolean): Iterable<T> {
    const objects = this.#byNamespace.get(namespace);
    return where ? [...objects].filter(where) : objects;
  }

  byLabel(key: string, value: string): Iterable<T> {
    return this.#byLabel.get(labelKey(key, value));
  }

  ownedBy(uid: string): Iterable<T> {
    return this.#byOwner.get(uid);
  }

  onObject(listener: ObjectListener<T>): () => void {
    const own = { tell: listener };
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  upsert(object: T): void {
    this.#put(object);
    this.#changed();
  }

  remove(uid: string): void {
    const object = this.#byUid.get(uid);
    if (!object) return;
    this.#unlink(object);
    this.#tell(object, undefined);
    this.#changed();
  }

  /**
   * Makes the table hold exactly these objects, in one step that no reader can see half of. An object whose uid and
   * resourceVersion are already here, in the same version of its API, keeps its identity.
   */
  replaceAll(objects: Iterable<T>): void {
    const kept = new Set<string>();
    for (const object of objects) {
      kept.add(object.metadata.uid);
      const former = this.#byUid.get(object.metadata.uid);
      const same =
        former?.metadata.resourceVersion !== undefined &&
        former.metadata.resourceVersion === object.metadata.resourceVersion &&
        former.apiVersion === object.apiVersion;
      if (!same) this.#put(object);
    }
    for (const object of this.#byUid.values()) {
      if (kept.has(object.metadata.uid)) continue;
      this.#unlink(object);
      this.#tell(object, undefined);
    }
    this.#changed();
  }

  clear(): void {
    if (this.#byUid.size > 0) this.replaceAll([]);
  }

  #changed(): void {
    this.#revision++;
    this.#onChange();
  }

  #put(object: T): void {
    const { uid, namespace, name, labels, ownerReferences } = object.metadata;
    const former = this.#byUid.get(uid);
    if (former) this.#unlink(former);
    const formerLife = this.#byName.get(nameKey(namespace, name));
    if (formerLife) {
      this.#unlink(formerLife);
      this.#tell(formerLife, undefined);
    }

    this.#bytes += heldBytes(object);
    this.#byUid.set(uid, object);
    this.#byName.set(nameKey(namespace, name), object);
    if (namespace !== undefined) this.#byNamespace.add(namespace, object);
    for (const [key, value] of Object.entries(labels ?? {})) {
      this.#byLabel.add(labelKey(key, value), object);
    }
    for (const owner of ownerReferences ?? []) {
      this.#byOwner.add(owner.uid, object);
    }
    this.#tell(former, object);
  }

  #tell(former: T | undefined, now: T | undefined): void {
    for (const listener of this.#listeners) listener.tell(former, now);
  }

  #unlink(object: T): void {
    const { uid, namespace, name, labels, ownerReferences } = object.metadata;
    this.#bytes -= heldBytes(object);
    this.#byUid.delete(uid);
    this.#byName.delete(nameKey(namespace, name));
    if (namespace !== undefined) this.#byNamespace.remove(namespace, object);
    for (const [key, value] of Object.entries(labels ?? {})) {
      this.#byLabel.remove(labelKey(key, value), object);
    }
    for (const owner of ownerReferences ?? []) {
      this.#byOwner.remove(owner.uid, object);
    }
  }
}

// A name cannot hold a slash, nor a label key a NUL: the keys are unambiguous.
function nameKey(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}

function labelKey(key: string, value: string): string {
  return `${key}\0${value}`;
}
