import type { KubernetesObject } from './meta';

/** An object of a CustomResourceDefinition; what is in it is its controller's affair. */
export interface CustomObject extends KubernetesObject {
  spec: object;
  status?: object;
}
