import { labelSelecting } from './labelSelecting';

/** ReplicaSets: the selector of a pod's own spreads it by default (PodTopologySpread). */
export const replicaSets = labelSelecting('ReplicaSet');
