import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type { ObjectStore } from '../../store/ClusterView';
import type { LabelRequirement } from './LabelRequirement';
import { matchesLabels } from './matchesLabels';

/**
 * The objects of one kind whose labels satisfy the requirements, in the given namespaces or in all. Reads the label
 * index where a requirement names values, else the namespaces, and only without either the whole store.
 */
export function* selectObjects<T extends { metadata: ObjectMeta }>(options: {
  store: Pick<ObjectStore<T>, 'all' | 'byLabel' | 'inNamespace'>;
  requirements: readonly LabelRequirement[];
  namespaces: readonly string[] | undefined;
}): Iterable<T> {
  const { requirements, namespaces } = options;
  for (const object of candidates(options)) {
    const { namespace, labels } = object.metadata;
    const inNamespaces =
      !namespaces ||
      (namespace !== undefined && namespaces.includes(namespace));
    if (inNamespaces && matchesLabels(requirements, labels)) {
      yield object;
    }
  }
}

function* candidates<T extends { metadata: ObjectMeta }>(options: {
  store: Pick<ObjectStore<T>, 'all' | 'byLabel' | 'inNamespace'>;
  requirements: readonly LabelRequirement[];
  namespaces: readonly string[] | undefined;
}): Iterable<T> {
  const { store, requirements, namespaces } = options;
  const indexed = requirements.find(({ operator }) => operator === 'in');
  if (indexed?.operator === 'in') {
    for (const value of indexed.values) {
      yield* store.byLabel(indexed.key, value);
    }
  } else if (namespaces) {
    for (const namespace of namespaces) {
      yield* store.inNamespace(namespace);
    }
  } else {
    yield* store.all();
  }
}
