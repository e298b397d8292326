import { KubernetesObject } from '../KubernetesObject';

/** @public */
export interface NamespaceOptions {
  name: string;
  labels?: Record<string, string>;
}

/**
 * A `core/v1` Namespace.
 * @public
 */
export function namespace(options: NamespaceOptions): KubernetesObject {
  const { name, labels } = options;
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, ...(labels && { labels }) },
  };
}
