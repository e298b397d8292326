import { heldBytes, HeldObject } from './heldBytes';
import { LabelIndex } from './LabelIndex';
import { MultiIndex } from './MultiIndex';
import { NameIndex } from './NameIndex';

/** Objects of one kind by everything that they are looked up by. A uid is here once, and so is a name. */
export class ObjectIndexes<T extends HeldObject> {
  readonly #byUid = new Map<string, T>();
  readonly #byName = new NameIndex<T>();
  readonly #byLabel = new LabelIndex<T>();
  readonly #byOwner = new MultiIndex<T>();
  #bytes = 0;

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
    return this.#byName.get(namespace, name);
  }

  inNamespace(namespace: string): Iterable<T> {
    return this.#byName.in(namespace);
  }

  byLabel(key: string, value: string): Iterable<T> {
    return this.#byLabel.get(key, value);
  }

  ownedBy(uid: string): Iterable<T> {
    return this.#byOwner.get(uid);
  }

  /** Adds an object whose uid and name are not here. */
  add(object: T): void {
    const { uid, namespace, name, labels, ownerReferences } = object.metadata;
    this.#bytes += heldBytes(object);
    this.#byUid.set(uid, object);
    this.#byName.set(namespace, name, object);
    if (labels) this.#byLabel.add(labels, object);
    for (const owner of ownerReferences ?? []) {
      this.#byOwner.add(owner.uid, object);
    }
  }

  /** Takes an object away that is here. */
  remove(object: T): void {
    const { uid, namespace, name, labels, ownerReferences } = object.metadata;
    this.#bytes -= heldBytes(object);
    this.#byUid.delete(uid);
    this.#byName.delete(namespace, name);
    if (labels) this.#byLabel.remove(labels, object);
    for (const owner of ownerReferences ?? []) {
      this.#byOwner.remove(owner.uid, object);
    }
  }
}
