import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type {
  ObjectListener,
  ObjectStore,
  WatchedKind,
} from '../../store/ClusterView';
import { lookupKey } from './objectKeys';
import type { Reads } from './Reads';

/** A kind whose look-ups are noted. One is made for each look-up, of which an answer has dozens. */
export class RecordedStore<T extends { metadata: ObjectMeta }>
  implements ObjectStore<T>
{
  readonly #store: ObjectStore<T>;
  readonly #kind: WatchedKind;
  readonly #reads: Reads;

  constructor(store: ObjectStore<T>, kind: WatchedKind, reads: Reads) {
    this.#store = store;
    this.#kind = kind;
    this.#reads = reads;
  }

  get freshness() {
    return this.#store.freshness;
  }

  get revision() {
    return this.#store.revision;
  }

  get size() {
    this.#reads.add(lookupKey.all(this.#kind));
    return this.#store.size;
  }

  get unread() {
    return this.#store.unread;
  }

  all() {
    this.#reads.add(lookupKey.all(this.#kind));
    return this.#store.all();
  }

  byUid(uid: string) {
    this.#reads.add(lookupKey.uid(this.#kind, uid));
    return this.#store.byUid(uid);
  }

  byName(namespace: string | undefined, name: string) {
    this.#reads.add(lookupKey.name(this.#kind, namespace, name));
    return this.#store.byName(namespace, name);
  }

  inNamespace(namespace: string, where?: (object: T) => boolean) {
    this.#reads.add(lookupKey.namespace(this.#kind, namespace), where);
    return this.#store.inNamespace(namespace, where);
  }

  byLabel(key: string, value: string) {
    this.#reads.add(lookupKey.label(key, value));
    return this.#store.byLabel(key, value);
  }

  ownedBy(uid: string) {
    this.#reads.add(lookupKey.owner(this.#kind, uid));
    return this.#store.ownedBy(uid);
  }

  onObject(listener: ObjectListener<T>) {
    return this.#store.onObject(listener);
  }
}
