export { BerthKubernetesWatcher } from './BerthKubernetesWatcher';
