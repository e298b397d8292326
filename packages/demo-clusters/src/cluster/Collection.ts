import type { KubernetesObject } from '../kubernetes';

export type Change<T extends KubernetesObject = KubernetesObject> =
  | { type: 'ADDED'; resourceVersion: number; object: T }
  | { type: 'MODIFIED'; resourceVersion: number; object: T; previous: T }
  | {
      type: 'DELETED';
      resourceVersion: number;
      /** The last state, at the resourceVersion of the deletion. */
      object: T;
      previous: T;
    };

/** etcd's key below the resource: what lists are ordered by and `continue` tokens start from. */
export function keyOf(metadata: { namespace?: string; name: string }): string {
  return metadata.namespace
    ? `${metadata.namespace}/${metadata.name}`
    : metadata.name;
}

function byKey(a: KubernetesObject, b: KubernetesObject): number {
  return keyOf(a.metadata) < keyOf(b.metadata) ? -1 : 1;
}

/** The objects of one kind with a bounded history of their changes. */
export class Collection<T extends KubernetesObject = KubernetesObject> {
  readonly #objects = new Map<string, T>();
  /** The keys in order, until one comes or goes. */
  #order: string[] | undefined;
  readonly #owned = new Map<string, Set<string>>();
  #history: Array<Change<T>> = [];
  /** Everything after this resourceVersion is in the history. */
  #knownSince: number;

  constructor(readonly historyLength: number, knownSince: number) {
    this.#knownSince = knownSince;
  }

  get(key: string): T | undefined {
    return this.#objects.get(key);
  }

  list(): T[] {
    this.#order ??= [...this.#objects.keys()].sort();
    return this.#order.flatMap(key => this.#objects.get(key) ?? []);
  }

  ownedBy(uid: string): T[] {
    const found: T[] = [];
    for (const key of this.#owned.get(uid) ?? []) {
      const object = this.#objects.get(key);
      if (object) found.push(object);
    }
    return found;
  }

  listAt(resourceVersion: number): T[] | undefined {
    const later = this.since(resourceVersion);
    if (!later) return undefined;
    const state = new Map(this.#objects);
    for (const change of later.reverse()) {
      const key = keyOf(change.object.metadata);
      if (change.type === 'ADDED') state.delete(key);
      else state.set(key, change.previous);
    }
    return [...state.values()].sort(byKey);
  }

  since(resourceVersion: number): Array<Change<T>> | undefined {
    if (resourceVersion < this.#knownSince) return undefined;
    return this.#history.filter(c => c.resourceVersion > resourceVersion);
  }

  record(change: Change<T>) {
    const key = keyOf(change.object.metadata);
    if (change.type === 'ADDED' && this.#objects.has(key)) {
      throw new Error(`"${key}" exists already`);
    }
    if (change.type !== 'MODIFIED') this.#order = undefined;
    if (change.type === 'DELETED') this.#objects.delete(key);
    else this.#objects.set(key, change.object);
    this.#indexOwners(key, change);
    this.#history.push(change);
    // Trimmed in blocks, so that a full history does not cost a copy for each change.
    if (this.#history.length > this.historyLength * 1.25) {
      const dropped = this.#history.length - this.historyLength;
      this.#knownSince = this.#history[dropped - 1].resourceVersion;
      this.#history = this.#history.slice(dropped);
    }
  }

  compact(resourceVersion: number) {
    this.#history = [];
    this.#knownSince = resourceVersion;
  }

  /** Owners never change in the demo, so an update leaves the index as it is. */
  #indexOwners(key: string, { type, object }: Change<T>) {
    if (type === 'MODIFIED') return;
    for (const { uid } of object.metadata.ownerReferences ?? []) {
      const keys = this.#owned.get(uid) ?? new Set();
      if (type === 'ADDED') keys.add(key);
      else keys.delete(key);
      if (keys.size) this.#owned.set(uid, keys);
      else this.#owned.delete(uid);
    }
  }
}
