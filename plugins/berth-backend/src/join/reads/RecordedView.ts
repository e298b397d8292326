import type {
  ClusterView,
  ObjectStore,
  OptionalStore,
  WatchedKind,
  WatchedKinds,
} from '../../store/ClusterView';
import { ViewThrough } from '../../store/ViewThrough';
import { lookupKey, optionalKey } from './objectKeys';
import type { Reads } from './Reads';
import { RecordedStore } from './RecordedStore';

/** A cluster whose look-ups are noted. What is not looked up by key (freshness, revision) is not. */
export class RecordedView extends ViewThrough {
  readonly #reads: Reads;

  constructor(view: ClusterView, reads: Reads) {
    super(view);
    this.#reads = reads;
  }

  store<K extends WatchedKind>(kind: K): ObjectStore<WatchedKinds[K]> {
    return new RecordedStore(this.view.store(kind), kind, this.#reads);
  }

  get optional(): OptionalStore {
    return recordedOptional(this.view.optional, this.#reads);
  }
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
      reads.add(lookupKey.label(key, value));
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
      reads.add(optionalKey.target(reference, relation));
      return store.referrersOf(reference, relation);
    },
    onObject: listener => store.onObject(listener),
  };
}
