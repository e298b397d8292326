import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type {
  ClusterView,
  ObjectStore,
  OptionalStore,
  WatchedKind,
  WatchedKinds,
} from '../../store/ClusterView';
import { ViewThrough } from '../../store/ViewThrough';
import type { OptionalObject } from '../../projection/optional';
import type { NamespaceAccess } from './NamespacePolicy';

/** A cluster in which there is nothing but what is in open namespaces, and in none. */
export class OpenView extends ViewThrough {
  readonly #access: NamespaceAccess;

  constructor(view: ClusterView, access: NamespaceAccess) {
    super(view);
    this.#access = access;
  }

  store<K extends WatchedKind>(kind: K): ObjectStore<WatchedKinds[K]> {
    return open(this.view.store(kind), this.#access);
  }

  get optional(): OptionalStore {
    return openOptional(this.view.optional, this.#access);
  }
}

function open<T extends { metadata: ObjectMeta }>(
  store: ObjectStore<T>,
  access: NamespaceAccess,
): ObjectStore<T> {
  const { only, those } = filters<T>(access);
  return {
    get freshness() {
      return store.freshness;
    },
    get revision() {
      return store.revision;
    },
    get size() {
      return [...those(store.all())].length;
    },
    get unread() {
      return store.unread;
    },
    all: () => those(store.all()),
    byUid: uid => only(store.byUid(uid)),
    byName: (namespace, name) => only(store.byName(namespace, name)),
    inNamespace: (namespace, where) =>
      access.isOpen(namespace) ? store.inNamespace(namespace, where) : [],
    byLabel: (key, value) => those(store.byLabel(key, value)),
    ownedBy: uid => those(store.ownedBy(uid)),
    onObject: listener =>
      store.onObject((former, now) => {
        const [was, is] = [only(former), only(now)];
        if (was ?? is) listener(was, is);
      }),
  };
}

function openOptional(
  store: OptionalStore,
  access: NamespaceAccess,
): OptionalStore {
  const { only, those } = filters<OptionalObject>(access);
  return {
    rules: store.rules,
    kinds: () => store.kinds(),
    all: () => those(store.all()),
    byUid: uid => only(store.byUid(uid)),
    inNamespace: (namespace, where) =>
      access.isOpen(namespace) ? store.inNamespace(namespace, where) : [],
    byLabel: (key, value) => those(store.byLabel(key, value)),
    ownedBy: uid => those(store.ownedBy(uid)),
    named: reference => only(store.named(reference)),
    ofKind: options => those(store.ofKind(options)),
    referrersOf: (reference, relation) =>
      those(store.referrersOf(reference, relation)),
    onObject: listener =>
      store.onObject((former, now) => {
        const [was, is] = [only(former), only(now)];
        if (was ?? is) listener(was, is);
      }),
  };
}

function filters<T extends { metadata: ObjectMeta }>(access: NamespaceAccess) {
  const isOpen = ({ metadata: { namespace } }: T) =>
    namespace === undefined || access.isOpen(namespace);
  return {
    only: (object: T | undefined) =>
      object && isOpen(object) ? object : undefined,
    *those(objects: Iterable<T>): Iterable<T> {
      for (const object of objects) {
        if (isOpen(object)) yield object;
      }
    },
  };
}
