import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../clock';
import type { Kind } from '../kinds';
import type { KubernetesObject, Manifest } from '../kubernetes';
import type { Random } from '../random';
import { timestamp } from '../timestamp';
import { Collection, keyOf } from './Collection';
import type { Change } from './Collection';

/** What etcd and the API server's watch cache are to a cluster: every object, and what changed lately. */
export interface ObjectStoreOptions {
  clock: Clock;
  random: Random;
  kinds: readonly Kind[];
  /** Changes of one kind that are remembered for watches and paged lists; older ones are answered with 410. */
  historyLength?: number;
}

type Listener = (kind: Kind, change: Change) => void;

/**
 * Objects by kind, with one resourceVersion for all of them, as in etcd.
 *
 * Objects are never changed in place: `update` replaces. That is what makes an old state cheap to give back for a
 * `continue` token. An update that changes nothing is no change and takes no resourceVersion, as in the API server.
 */
export class ObjectStore {
  readonly kinds: readonly Kind[];
  #resourceVersion = 1000;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #collections: Map<Kind, Collection>;
  readonly #listeners = new Set<Listener>();

  constructor(options: ObjectStoreOptions) {
    const { historyLength = 4096 } = options;
    this.kinds = options.kinds;
    this.#clock = options.clock;
    this.#random = options.random;
    this.#collections = new Map(
      options.kinds.map(kind => [
        kind,
        new Collection(historyLength, this.#resourceVersion),
      ]),
    );
  }

  get resourceVersion(): number {
    return this.#resourceVersion;
  }

  get<T extends KubernetesObject>(
    kind: Kind<T>,
    namespace: string | undefined,
    name: string,
  ): T | undefined {
    return this.#collection(kind).get(keyOf({ namespace, name }));
  }

  /** In the order of etcd's keys: namespace, then name. */
  list<T extends KubernetesObject>(kind: Kind<T>): T[] {
    return this.#collection(kind).list();
  }

  /** Objects with an ownerReference to this uid, in the order they were made. */
  ownedBy<T extends KubernetesObject>(kind: Kind<T>, uid: string): T[] {
    return this.#collection(kind).ownedBy(uid);
  }

  /** The state as it was at a resourceVersion; `undefined` when that is no longer known. */
  listAt<T extends KubernetesObject>(
    kind: Kind<T>,
    resourceVersion: number,
  ): T[] | undefined {
    return this.#collection(kind).listAt(resourceVersion);
  }

  /** The changes after a resourceVersion; `undefined` when they are no longer all known. */
  since<T extends KubernetesObject>(
    kind: Kind<T>,
    resourceVersion: number,
  ): Array<Change<T>> | undefined {
    return this.#collection(kind).since(resourceVersion);
  }

  create<T extends KubernetesObject>(kind: Kind<T>, manifest: Manifest<T>): T {
    const object = {
      ...manifest,
      metadata: {
        ...manifest.metadata,
        uid: this.#random.uuid(),
        resourceVersion: `${++this.#resourceVersion}`,
        creationTimestamp: timestamp(this.#clock.now()),
        ...(kind.generation && { generation: 1 }),
      },
    } as unknown as T;
    this.#record(kind, {
      type: 'ADDED',
      resourceVersion: this.#resourceVersion,
      object,
    });
    return object;
  }

  /** Replaces the object of the same name. Returns what is stored afterwards. */
  update<T extends KubernetesObject>(kind: Kind<T>, next: T): T {
    const previous = this.#collection(kind).get(keyOf(next.metadata));
    if (!previous) {
      throw new Error(`${kind.plural} "${next.metadata.name}" is not stored`);
    }
    if (isDeepStrictEqual(previous, next)) return previous;
    const generation = kind.generation && {
      generation:
        (previous.metadata.generation ?? 1) +
        (isDeepStrictEqual(specOf(previous), specOf(next)) ? 0 : 1),
    };
    const object: T = {
      ...next,
      metadata: {
        ...next.metadata,
        ...generation,
        resourceVersion: `${++this.#resourceVersion}`,
      },
    };
    this.#record(kind, {
      type: 'MODIFIED',
      resourceVersion: this.#resourceVersion,
      object,
      previous,
    });
    return object;
  }

  /** Removes at once; deleting gracefully is the kubelet's business. */
  delete(
    kind: Kind,
    { namespace, name }: { namespace?: string; name: string },
  ) {
    const previous = this.#collection(kind).get(keyOf({ namespace, name }));
    if (!previous) return;
    const resourceVersion = ++this.#resourceVersion;
    this.#record(kind, {
      type: 'DELETED',
      resourceVersion,
      object: {
        ...previous,
        metadata: {
          ...previous.metadata,
          resourceVersion: `${resourceVersion}`,
        },
      },
      previous,
    });
  }

  /** Forgets all history up to now, as etcd's compaction does. */
  compact() {
    for (const collection of this.#collections.values()) {
      collection.compact(this.#resourceVersion);
    }
  }

  /** Tells every change as it happens, in order. Returns how to stop. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #collection<T extends KubernetesObject>(kind: Kind<T>): Collection<T> {
    const collection = this.#collections.get(kind);
    if (!collection) throw new Error(`${kind.plural} are not installed here`);
    return collection as unknown as Collection<T>;
  }

  #record<T extends KubernetesObject>(kind: Kind<T>, change: Change<T>) {
    this.#collection(kind).record(change);
    for (const listener of this.#listeners) listener(kind, change);
  }
}

function specOf(object: KubernetesObject): unknown {
  return (object as { spec?: unknown }).spec;
}
