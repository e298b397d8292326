export * from './answers';
export { KubernetesApiError } from './ApiClient';
export * from './ControlPlane';
export { allComponents } from './components';
export type { ComponentName } from './components';
export type { KubectlOptions } from './runKubectl';
export type {
  PolicyRule,
  ServiceAccountKubeconfig,
  ServiceAccountOptions,
} from './serviceAccountKubeconfig';
export * from './startControlPlane';
export type { WaitForOptions } from './waitFor';
export * from './waitForNodes';
