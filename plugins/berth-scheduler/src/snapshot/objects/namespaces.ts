import type { ObjectKind } from './ObjectKind';

/** A Namespace: what `namespaceSelector` of inter-pod affinity selects by. */
export interface Namespace {
  name: string;
  labels: Readonly<Record<string, string>>;
}

interface NamespaceInput {
  metadata?: { name?: string; labels?: Record<string, string> };
}

export const namespaces: ObjectKind<Namespace> = {
  read({ metadata }: NamespaceInput) {
    return { name: metadata?.name ?? '', labels: metadata?.labels ?? {} };
  },
  say: ({ name, labels }, words) => ({
    name: words.text(name),
    labels: words.labels(labels),
  }),
};
