import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type {
  ClusterView,
  ObjectStore,
  OptionalStore,
  WatchedKind,
  WatchedKinds,
} from '../../store/ClusterView';
import { ViewThrough } from '../../store/ViewThrough';
import { targetKey } from '../../store/OptionalObjects';
import { lookupKey, optionalKey } from './objectKeys';
import type { Reads } from './Reads';

/** A cluster whose look-ups are noted. What is not looked up by key (freshness, revision) is not. */
export class RecordedView extends ViewThrough {
  readonly #reads: Reads;

  constructor(view: ClusterView, reads: Reads) {
    super(view);
    this.#reads = reads;
  }

  store<K extends WatchedKind>(kind: K): ObjectStore<WatchedKinds[K]> {
    return recorded(this.view.store(kind), kind, this.#reads);
  }

  get optional(): OptionalStore {
    return recordedOptional(this.view.optional, this.#reads);
  }
}

function recorded<T extends { metadata: ObjectMeta }>(
  store: ObjectStore<T>,
  kind: WatchedKind,
  reads: Reads,
): ObjectStore<T> {
  return {
    get freshness() {
      return store.freshness;
    },
    get revision() {
      return store.revision;
    },
    get size() {
      reads.add(lookupKey.all(kind));
      return store.size;
    },
    all() {
      reads.add(lookupKey.all(kind));
      return store.all();
    },
    byUid(uid) {
      reads.add(lookupKey.uid(kind, uid));
      return store.byUid(uid);
    },
    byName(namespace, name) {
      reads.add(lookupKey.name(kind, namespace, name));
      return store.byName(namespace, name);
    },
    inNamespace(namespace, where) {
      reads.add(lookupKey.namespace(kind, namespace), where);
      return store.inNamespace(namespace, where);
    },
    byLabel(key, value) {
      reads.add(lookupKey.label(kind, key, value));
      return store.byLabel(key, value);
    },
    ownedBy(uid) {
      reads.add(lookupKey.owner(kind, uid));
      return store.ownedBy(uid);
    },
    onObject: listener => store.onObject(listener),
  };
}

function recordedOptional(store: OptionalStore, reads: Reads): OptionalStore {
  return {
    rules: store.rules,
    kinds: () => store.kinds(),
    all() {
      reads.add(lookupKey.all('optional'));
      return store.all();
    },
    byUid(uid) {
      reads.add(lookupKey.uid('optional', uid));
      return store.byUid(uid);
    },
    inNamespace(namespace, where) {
      reads.add(lookupKey.namespace('optional', namespace), where);
      return store.inNamespace(namespace, where);
    },
    byLabel(key, value) {
      reads.add(lookupKey.label('optional', key, value));
      return store.byLabel(key, value);
    },
    ownedBy(uid) {
      reads.add(lookupKey.owner('optional', uid));
      return store.ownedBy(uid);
    },
    named(reference) {
      const { kind, namespace, name } = reference;
      reads.add(optionalKey.name(kind, namespace, name));
      return store.named(reference);
    },
    ofKind(options) {
      const { kind, namespace } = options;
      reads.add(
        namespace === undefined
          ? optionalKey.ofKind(kind)
          : optionalKey.inNamespace(kind, namespace),
      );
      return store.ofKind(options);
    },
    referrersOf(reference, relation) {
      reads.add(optionalKey.target(targetKey(reference, relation)));
      return store.referrersOf(reference, relation);
    },
    onObject: listener => store.onObject(listener),
  };
}
