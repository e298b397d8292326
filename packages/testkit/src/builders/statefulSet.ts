import { KubernetesObject } from '../KubernetesObject';
import { workload, WorkloadOptions } from './workload';

/** @public */
export interface StatefulSetOptions extends WorkloadOptions {
  /** Default: the name. */
  serviceName?: string;
  podManagementPolicy?: 'OrderedReady' | 'Parallel';
}

/**
 * An `apps/v1` StatefulSet without volumes.
 * @public
 */
export function statefulSet(options: StatefulSetOptions): KubernetesObject {
  const {
    serviceName = options.name,
    podManagementPolicy,
    ...common
  } = options;
  const { metadata, spec } = workload(common);
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata,
    spec: {
      ...spec,
      serviceName,
      ...(podManagementPolicy && { podManagementPolicy }),
    },
  };
}
