import { NAMESPACE_LABEL } from '../kubernetes/wellKnownLabels';
import type { Snapshot } from './Snapshot';

type Labels = Readonly<Record<string, string>>;

const cache = new WeakMap<Snapshot, ReadonlyMap<string, Labels>>();

/**
 * The labels of a namespace in which there is a pod, in the words of the snapshot. One that the snapshot does not list
 * has the label that every namespace has: no pod is without its namespace.
 */
export function namespaceLabels(snapshot: Snapshot, name: string): Labels {
  let labelsOf = cache.get(snapshot);
  if (!labelsOf) {
    const { namespaces = [] } = snapshot.objects;
    labelsOf = new Map(namespaces.map(one => [one.name, one.labels]));
    cache.set(snapshot, labelsOf);
  }
  return labelsOf.get(name) ?? { [snapshot.words.text(NAMESPACE_LABEL)]: name };
}
