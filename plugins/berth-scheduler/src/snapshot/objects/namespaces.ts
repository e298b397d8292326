import { LABELS } from '../../input/objects/selectors';
import { objectKind } from './ObjectKind';

/** The label by which every namespace says its name. Source: pkg/apis/core/v1/defaults.go `SetDefaults_Namespace`. */
export const NAME_LABEL = 'kubernetes.io/metadata.name';

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
    labels: { ...metadata?.labels, [NAME_LABEL]: name },
  }),
  say: ({ name, labels }, words) => ({
    name: words.text(name),
    labels: words.labels(labels),
  }),
});
