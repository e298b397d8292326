import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type { ObjectStore } from '../../store/ClusterView';
import type { LabelRequirement } from './LabelRequirement';
import { matchesLabels } from './matchesLabels';

/** What objects of one kind are selected by. */
export interface ObjectSelection {
  requirements: readonly LabelRequirement[];
  /** All where absent. */
  namespaces: readonly string[] | undefined;
}

/** What a selection reads of the objects of a kind. */
export type SelectableStore<T extends { metadata: ObjectMeta }> = Pick<
  ObjectStore<T>,
  'all' | 'byLabel' | 'inNamespace'
>;

/**
 * The objects of one kind whose labels satisfy the requirements, in the given namespaces or in all. Reads the label
 * index where a requirement names values, else the namespaces, and only without either the whole store.
 */
export function* selectObjects<T extends { metadata: ObjectMeta }>(
  store: SelectableStore<T>,
  selection: ObjectSelection,
): Iterable<T> {
  const { requirements, namespaces } = selection;
  for (const some of candidates(store, selection)) {
    for (const object of some) {
      const { namespace, labels } = object.metadata;
      const inNamespaces =
        !namespaces ||
        (namespace !== undefined && namespaces.includes(namespace));
      if (inNamespaces && matchesLabels(requirements, labels)) {
        yield object;
      }
    }
  }
}

/**
 * Whether nothing is selected, without a look at any object: true is certain. It is asked of each cluster for each entity, of
 * which nearly all have nothing.
 */
export function isNothingSelected<T extends { metadata: ObjectMeta }>(
  store: SelectableStore<T>,
  selection: ObjectSelection,
): boolean {
  return candidates(store, selection).every(isEmpty);
}

function candidates<T extends { metadata: ObjectMeta }>(
  store: SelectableStore<T>,
  { requirements, namespaces }: ObjectSelection,
): Array<Iterable<T>> {
  const indexed = requirements.find(({ operator }) => operator === 'in');
  if (indexed?.operator === 'in') {
    return indexed.values.map(value => store.byLabel(indexed.key, value));
  }
  return (
    namespaces?.map(namespace => store.inNamespace(namespace)) ?? [store.all()]
  );
}

function isEmpty(objects: Iterable<unknown>): boolean {
  if (Array.isArray(objects)) return objects.length === 0;
  for (const _ of objects) return false;
  return true;
}
