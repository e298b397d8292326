import type { HorizontalPodAutoscaler as AutoscalerShape } from '@berth/backstage-plugin-berth-workloads';
import type { KubernetesObject } from './meta';

export interface HorizontalPodAutoscaler extends KubernetesObject {
  kind: 'HorizontalPodAutoscaler';
  spec: AutoscalerShape['spec'] & {
    minReplicas: number;
    metrics: NonNullable<AutoscalerShape['spec']['metrics']>;
  };
  status: Omit<NonNullable<AutoscalerShape['status']>, 'currentMetrics'> & {
    currentMetrics: NonNullable<AutoscalerShape['spec']['metrics']> | null;
    desiredReplicas: number;
  };
}
