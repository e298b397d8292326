export { builtInClusterSourceFactories } from './builtInClusterSourceFactories';
