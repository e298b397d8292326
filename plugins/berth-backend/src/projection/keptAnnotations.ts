import {
  ARGOCD_TRACKING_ID,
  ENTITY_REF,
} from '@berth/backstage-plugin-berth-common';
import { schedulingAnnotations } from '@berth/backstage-plugin-berth-workloads';

/**
 * The only annotations that enter memory. Annotations can hold anything, secrets included
 * (`kubectl.kubernetes.io/last-applied-configuration` repeats whole manifests), so they are allowed one by one.
 */
export const keptAnnotations: ReadonlySet<string> = new Set([
  ARGOCD_TRACKING_ID,
  ENTITY_REF,
  // Which revision of a Deployment a ReplicaSet is.
  'deployment.kubernetes.io/revision',
  ...schedulingAnnotations,
  // KAI scheduler: parts of a GPU, gangs and topology.
  'gpu-fraction-container-name',
  'pod-group-name',
  'kai.scheduler/topology',
  'kai.scheduler/topology-required-placement',
  'kai.scheduler/topology-preferred-placement',
  // Volcano: gangs.
  'scheduling.k8s.io/group-name',
  'scheduling.volcano.sh/queue-name',
  // Kueue: the workload that a pod belongs to, and its topology request.
  'kueue.x-k8s.io/workload',
  'kueue.x-k8s.io/podset-required-topology',
  'kueue.x-k8s.io/podset-preferred-topology',
  'kueue.x-k8s.io/podset-unconstrained-topology',
]);
