export { kubernetes } from './kubernetes';
export { kubernetesPlugin } from './kubernetesPlugin';
export { builtInClusterSourceFactories } from './builtInClusterSourceFactories';
