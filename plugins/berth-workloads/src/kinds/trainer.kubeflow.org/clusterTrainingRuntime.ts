import { runtimeKind } from './runtimeKind';

/** `trainer.kubeflow.org/v1alpha1` ClusterTrainingRuntime, for the TrainJobs of every namespace. */
export const clusterTrainingRuntimeKind = runtimeKind({
  kind: 'ClusterTrainingRuntime',
  plural: 'clustertrainingruntimes',
});
