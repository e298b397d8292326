/**
 * Metadata as a user writes it.
 * @public
 */
export interface Metadata {
  name: string;
  namespace?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

/**
 * Any object as a user writes it: plain Kubernetes JSON.
 * @public
 */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: Metadata;
  spec?: object;
  status?: object;
}
