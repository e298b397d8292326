export { kubernetesPlugin } from './kubernetesPlugin';
export { builtInClusterSourceFactories } from './builtInClusterSourceFactories';
