import { Condition, LabelSelector, ObjectMeta } from './meta';

/** `autoscaling/v2` MetricTarget and MetricValueStatus in one. @public */
export interface MetricTarget {
  type?: 'Utilization' | 'Value' | 'AverageValue';
  averageUtilization?: number;
  averageValue?: string | number;
  value?: string | number;
}

/** @public */
export interface MetricIdentifier {
  name: string;
  selector?: LabelSelector;
}

/** One entry of `spec.metrics` (with `target`) or `status.currentMetrics` (with `current`). @public */
export interface MetricSpec {
  type: 'Resource' | 'ContainerResource' | 'Pods' | 'Object' | 'External';
  resource?: { name: string; target?: MetricTarget; current?: MetricTarget };
  containerResource?: {
    name: string;
    container: string;
    target?: MetricTarget;
    current?: MetricTarget;
  };
  pods?: {
    metric: MetricIdentifier;
    target?: MetricTarget;
    current?: MetricTarget;
  };
  object?: {
    metric: MetricIdentifier;
    describedObject: { apiVersion?: string; kind: string; name: string };
    target?: MetricTarget;
    current?: MetricTarget;
  };
  external?: {
    metric: MetricIdentifier;
    target?: MetricTarget;
    current?: MetricTarget;
  };
}

/** `autoscaling/v2`. @public */
export interface HorizontalPodAutoscaler {
  apiVersion?: string;
  kind?: 'HorizontalPodAutoscaler';
  metadata: ObjectMeta;
  spec: {
    scaleTargetRef: { apiVersion?: string; kind: string; name: string };
    minReplicas?: number;
    maxReplicas: number;
    metrics?: MetricSpec[];
  };
  status?: {
    observedGeneration?: number;
    currentReplicas?: number;
    desiredReplicas?: number;
    lastScaleTime?: string;
    currentMetrics?: MetricSpec[];
    conditions?: Condition[];
  };
}
