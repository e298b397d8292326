import { objectReader } from '../../input/objectReader';
import { LABELS } from '../../input/objects/selectors';
import type { ObjectKind } from './ObjectKind';

/** The label by which every namespace says its name. Source: pkg/apis/core/v1/defaults.go `SetDefaults_Namespace`. */
export const NAME_LABEL = 'kubernetes.io/metadata.name';

/** A Namespace: what `namespaceSelector` of inter-pod affinity selects by. */
export interface Namespace {
  name: string;
  labels: Readonly<Record<string, string>>;
}

const readObject = objectReader<{
  metadata?: { name?: string; labels?: Record<string, string> };
}>('Namespace', { metadata: { name: 'string', labels: LABELS } });

export const namespaces: ObjectKind<Namespace> = {
  schema: readObject.schema,
  read(input) {
    const { metadata } = readObject(input);
    const name = metadata?.name ?? '';
    return { name, labels: { ...metadata?.labels, [NAME_LABEL]: name } };
  },
  say: ({ name, labels }, words) => ({
    name: words.text(name),
    labels: words.labels(labels),
  }),
};
