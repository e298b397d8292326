import type { WorkloadKind } from '../WorkloadKind';
import { servingRuntimeReadings } from './servingRuntimeReadings';

/** `serving.kserve.io/v1alpha1` ServingRuntime: how models of some formats are served in a namespace. */
export const servingRuntimeKind: WorkloadKind = {
  ...servingRuntimeReadings,
  kind: 'ServingRuntime',
  plural: 'servingruntimes',
};
