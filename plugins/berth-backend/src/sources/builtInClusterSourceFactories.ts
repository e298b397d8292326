import type { ClusterSourceFactory } from '@berth/backstage-plugin-berth-node';
import { inCluster } from './inCluster';
import { kubeconfig } from './kubeconfig';

/** The types that `berth.sources` knows without a module. */
export const builtInClusterSourceFactories: readonly ClusterSourceFactory[] = [
  kubeconfig,
  inCluster,
];
