import type { ClusterSourceFactory } from '@berth/backstage-plugin-berth-node';
import { inCluster } from './inCluster';
import { kubeconfig } from './kubeconfig';
import { kubernetes } from './kubernetes';

/** The types that `berth.sources` knows without a module. */
export const builtInClusterSourceFactories: readonly ClusterSourceFactory[] = [
  kubeconfig,
  inCluster,
  kubernetes,
];
