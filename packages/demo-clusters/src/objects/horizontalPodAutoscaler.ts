import type { MetricSpec } from '@berth/backstage-plugin-berth-workloads';
import type { HorizontalPodAutoscaler, Manifest } from '../kubernetes';

export interface AutoscalerOptions {
  name: string;
  namespace: string;
  target?: { kind: 'Deployment' | 'StatefulSet'; name: string };
  min: number;
  max: number;
  metrics: MetricSpec[];
}

/** An autoscaler as users write it: no labels, found only through what it scales. */
export function horizontalPodAutoscaler(
  options: AutoscalerOptions,
): Manifest<HorizontalPodAutoscaler> {
  const { kind, name } = options.target ?? {
    kind: 'Deployment',
    name: options.name,
  };
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: options.name, namespace: options.namespace },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind, name },
      minReplicas: options.min,
      maxReplicas: options.max,
      metrics: options.metrics,
    },
    status: { currentMetrics: null, desiredReplicas: 0 },
  };
}

/** `cpu` in percent of the request. */
export function cpuUtilization(percent: number): MetricSpec {
  return {
    type: 'Resource',
    resource: {
      name: 'cpu',
      target: { type: 'Utilization', averageUtilization: percent },
    },
  };
}

/** A metric of each pod, on average. */
export function podsMetric(name: string, averageValue: string): MetricSpec {
  return {
    type: 'Pods',
    pods: {
      metric: { name },
      target: { type: 'AverageValue', averageValue },
    },
  };
}
