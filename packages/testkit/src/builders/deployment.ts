import { KubernetesObject } from '../KubernetesObject';
import { workload, WorkloadOptions } from './workload';

/** @public */
export interface DeploymentOptions extends WorkloadOptions {
  /** `spec.strategy`. Default: the API server's, a rolling update of 25 % / 25 %. */
  strategy?: object;
  paused?: boolean;
  progressDeadlineSeconds?: number;
}

/**
 * An `apps/v1` Deployment.
 * @public
 */
export function deployment(options: DeploymentOptions): KubernetesObject {
  const { strategy, paused, progressDeadlineSeconds, ...common } = options;
  const { metadata, spec } = workload(common);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata,
    spec: {
      ...spec,
      ...(strategy && { strategy }),
      ...(paused !== undefined && { paused }),
      ...(progressDeadlineSeconds !== undefined && { progressDeadlineSeconds }),
    },
  };
}
