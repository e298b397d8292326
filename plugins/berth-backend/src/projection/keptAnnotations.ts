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
  // What kinds are told by annotation; see `berth-workloads`.
  'alpha.jobset.sigs.k8s.io/exclusive-topology',
  'leaderworkerset.sigs.k8s.io/exclusive-topology',
  'rollout.argoproj.io/workload-generation',
  'scheduling.x-k8s.io/gang-scheduling',
  'serving.kserve.io/deploymentMode',
  'serving.kserve.io/exp-dra-device-class',
  'serving.kserve.io/stop',
  // What the vertical autoscaler last changed in a pod.
  'vpaUpdates',
  // Which task of which flow of Metaflow: others of its annotations hold tokens.
  'metaflow/flow_name',
  'metaflow/run_id',
  'metaflow/step_name',
  // Who made an object.
  'backstage.io/source-template',
  'meta.helm.sh/release-name',
  'meta.helm.sh/release-namespace',
]);
