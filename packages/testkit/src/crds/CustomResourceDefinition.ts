import { KubernetesObject } from '../KubernetesObject';

/** `apiextensions.k8s.io/v1`, the fields that the kit reads. */
export interface CustomResourceDefinition extends KubernetesObject {
  spec: {
    group: string;
    scope: 'Namespaced' | 'Cluster';
    names: {
      kind: string;
      plural: string;
      singular?: string;
      listKind?: string;
      shortNames?: string[];
    };
    versions: Array<{
      name: string;
      served: boolean;
      storage: boolean;
      subresources?: object;
      schema: object;
    }>;
    conversion?: { strategy: string };
  };
}
