import { labelSelecting } from './labelSelecting';

/** StatefulSets: the selector of a pod's own spreads it by default (PodTopologySpread). */
export const statefulSets = labelSelecting('StatefulSet');
