import type { ObjectReference } from '../../model';

export const KUEUE = 'kueue.x-k8s.io';

/** Kueue's name for itself, and the versions of its API, the newest first. */
export const kueue = {
  group: KUEUE,
  system: 'Kueue',
  versions: ['v1beta2', 'v1beta1'],
} as const;

export function localQueue(
  namespace: string | undefined,
  name: string,
): ObjectReference {
  return { group: KUEUE, kind: 'LocalQueue', namespace, name };
}

/** An object of the cluster as a whole. */
export function clusterWide(
  kind:
    | 'ClusterQueue'
    | 'Cohort'
    | 'ResourceFlavor'
    | 'Topology'
    | 'AdmissionCheck'
    | 'WorkloadPriorityClass',
  name: string,
): ObjectReference {
  return { group: KUEUE, kind, name };
}
