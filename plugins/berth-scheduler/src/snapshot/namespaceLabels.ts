import { NAMESPACE_LABEL } from '../kubernetes/wellKnownLabels';
import { getOrInsert } from './getOrInsert';
import type { Snapshot } from './Snapshot';

type Labels = Readonly<Record<string, string>>;

const cache = new WeakMap<Snapshot, ReadonlyMap<string, Labels>>();

/**
 * The labels of a namespace in which there is a pod, in the words of the snapshot. One that the snapshot does not list
 * has the label that every namespace has: no pod is without its namespace.
 */
export function namespaceLabels(snapshot: Snapshot, name: string): Labels {
  const { namespaces = [] } = snapshot.objects;
  const labelsOf = getOrInsert(
    cache,
    snapshot,
    () => new Map(namespaces.map(one => [one.name, one.labels])),
  );
  return labelsOf.get(name) ?? { [snapshot.words.text(NAMESPACE_LABEL)]: name };
}
