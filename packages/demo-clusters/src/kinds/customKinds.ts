import type { CustomObject } from '../kubernetes';
import { ageColumn } from './age';
import type { Kind } from './Kind';

function customKind(
  names: Pick<
    Kind<CustomObject>,
    'group' | 'version' | 'kind' | 'plural' | 'namespaced'
  >,
): Kind<CustomObject> {
  return {
    ...names,
    singular: names.kind.toLowerCase(),
    shortNames: [],
    generation: true,
    custom: true,
    columns: [ageColumn],
  };
}

export const trainJobs = customKind({
  group: 'trainer.kubeflow.org',
  version: 'v1alpha1',
  kind: 'TrainJob',
  plural: 'trainjobs',
  namespaced: true,
});

export const jobSets = customKind({
  group: 'jobset.x-k8s.io',
  version: 'v1alpha2',
  kind: 'JobSet',
  plural: 'jobsets',
  namespaced: true,
});

export const rayClusters = customKind({
  group: 'ray.io',
  version: 'v1',
  kind: 'RayCluster',
  plural: 'rayclusters',
  namespaced: true,
});

export const inferenceServices = customKind({
  group: 'serving.kserve.io',
  version: 'v1beta1',
  kind: 'InferenceService',
  plural: 'inferenceservices',
  namespaced: true,
});

export const kueueWorkloads = customKind({
  group: 'kueue.x-k8s.io',
  version: 'v1beta2',
  kind: 'Workload',
  plural: 'workloads',
  namespaced: true,
});

export const localQueues = customKind({
  group: 'kueue.x-k8s.io',
  version: 'v1beta2',
  kind: 'LocalQueue',
  plural: 'localqueues',
  namespaced: true,
});

export const clusterQueues = customKind({
  group: 'kueue.x-k8s.io',
  version: 'v1beta2',
  kind: 'ClusterQueue',
  plural: 'clusterqueues',
  namespaced: false,
});

/** What installing Kubeflow Trainer, KubeRay, KServe and Kueue adds. */
export const customKinds: readonly Kind<CustomObject>[] = [
  trainJobs,
  jobSets,
  rayClusters,
  inferenceServices,
  kueueWorkloads,
  localQueues,
  clusterQueues,
];
