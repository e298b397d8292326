export { kubernetesPlugin } from './kubernetesPlugin';
