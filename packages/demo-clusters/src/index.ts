/**
 * A small Kubernetes API server with simulated GPU clusters, and the backend module that adds them to Berth.
 *
 * @packageDocumentation
 */
export { berthModuleDemoClusters as default } from './module';
export { startDemoClusters } from './startDemoClusters';
export type {
  DemoCluster,
  DemoClusters,
  DemoClustersOptions,
} from './startDemoClusters';
export type { Kubeconfig } from './kubeconfig';
export { systemClock } from './clock';
export type { Clock } from './clock';
