import { KubernetesObject } from '../KubernetesObject';

/** @public */
export interface ServiceOptions {
  name: string;
  /** Default: `default`. */
  namespace?: string;
  labels?: Record<string, string>;
  /** Default: `{ app: name }`, which the workload builders put on their pods. */
  selector?: Record<string, string>;
  /** Default: 80. */
  port?: number;
}

/**
 * A `core/v1` Service of type ClusterIP.
 * @public
 */
export function service(options: ServiceOptions): KubernetesObject {
  const {
    name,
    namespace = 'default',
    labels,
    selector = { app: name },
    port = 80,
  } = options;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, ...(labels && { labels }) },
    spec: { selector, ports: [{ port, protocol: 'TCP' }] },
  };
}
