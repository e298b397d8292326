import { LABELS } from '../../input/objects/selectors';
import { NAMESPACE_LABEL } from '../../kubernetes/wellKnownLabels';
import { objectKind } from './ObjectKind';

/** A Namespace: what `namespaceSelector` of inter-pod affinity selects by. */
export interface Namespace {
  name: string;
  labels: Readonly<Record<string, string>>;
}

interface NamespaceInput {
  metadata?: { labels?: Record<string, string> };
}

export const namespaces = objectKind('Namespace', {
  schema: { metadata: { name: 'string', labels: LABELS } },
  read: ({ metadata }: NamespaceInput, { name }): Namespace => ({
    name,
    labels: { ...metadata?.labels, [NAMESPACE_LABEL]: name },
  }),
  say: ({ name, labels }, words) => ({
    name: words.text(name),
    labels: words.labels(labels),
  }),
});
