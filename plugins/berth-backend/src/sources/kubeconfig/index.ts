export { kubeconfig } from './kubeconfig';
