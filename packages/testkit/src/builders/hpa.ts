import { KubernetesObject } from '../KubernetesObject';

/** @public */
export interface HpaOptions {
  name: string;
  /** Default: `default`. */
  namespace?: string;
  /** Default: the Deployment of the same name. */
  target?: { apiVersion: string; kind: string; name: string };
  /** Default: 1. */
  minReplicas?: number;
  maxReplicas: number;
  /** `autoscaling/v2` MetricSpec. Default: 80 % of the requested CPU. */
  metrics?: object[];
  labels?: Record<string, string>;
  /** What a HorizontalPodAutoscaler controller would have found out. */
  status?: object;
}

/**
 * An `autoscaling/v2` HorizontalPodAutoscaler.
 * @public
 */
export function hpa(options: HpaOptions): KubernetesObject {
  const {
    name,
    namespace = 'default',
    target = { apiVersion: 'apps/v1', kind: 'Deployment', name },
    minReplicas = 1,
    maxReplicas,
    metrics = [
      {
        type: 'Resource',
        resource: {
          name: 'cpu',
          target: { type: 'Utilization', averageUtilization: 80 },
        },
      },
    ],
    labels,
    status,
  } = options;
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name, namespace, ...(labels && { labels }) },
    spec: { scaleTargetRef: target, minReplicas, maxReplicas, metrics },
    ...(status && { status }),
  };
}
