import { runtimeKind } from './runtimeKind';

/** `trainer.kubeflow.org/v1alpha1` TrainingRuntime, for the TrainJobs of its namespace. */
export const trainingRuntimeKind = runtimeKind({
  kind: 'TrainingRuntime',
  plural: 'trainingruntimes',
});
