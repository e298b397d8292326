import type { WatchedKind } from '../store/ClusterView';

/** The kinds that a status is made of, beside the optional ones. */
export const statusKinds = [
  'deployments',
  'statefulsets',
  'replicasets',
  'replicationcontrollers',
  'pods',
  'horizontalpodautoscalers',
  'poddisruptionbudgets',
  'nodes',
  'services',
  'applications',
] as const satisfies readonly WatchedKind[];
