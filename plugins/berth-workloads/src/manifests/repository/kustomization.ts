import type { JsonValue } from '../../kyaml/JsonValue';

/** The list of manifests that kustomize reads. */
export function kustomization(files: readonly string[]): JsonValue {
  return {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: files,
  };
}
