import type { WorkloadKind } from '../WorkloadKind';
import { servingRuntimeReadings } from './servingRuntimeReadings';

/** `serving.kserve.io/v1alpha1` ClusterServingRuntime: how models of some formats are served in every namespace. */
export const clusterServingRuntimeKind: WorkloadKind = {
  ...servingRuntimeReadings,
  kind: 'ClusterServingRuntime',
  plural: 'clusterservingruntimes',
};
