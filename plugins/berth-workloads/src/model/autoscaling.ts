import { ConditionReason } from './health';

/**
 * One metric of a HorizontalPodAutoscaler, any of the five types of autoscaling/v2.
 * @public
 */
export interface AutoscalingMetric {
  type: 'Resource' | 'ContainerResource' | 'Pods' | 'Object' | 'External';
  /** Metric or resource name, e.g. `cpu`, `http_requests`. */
  name: string;
  /** ContainerResource only. */
  container?: string;
  /** Object only: what the metric describes. */
  describedObject?: { kind: string; name: string };
  /** Pods, Object and External: the metric's label selector as `key=value,…`. */
  selector?: string;
  target: MetricValue;
  /** `undefined` where the autoscaler has not reported one: unknown, which is not zero. */
  current?: MetricValue;
  /** current ÷ target where both are known and comparable; 1 is exactly on target. */
  ratio?: number;
}

/**
 * `Utilization` is in percent of the request; the others are Kubernetes quantities such as `250m`.
 * @public
 */
export type MetricValue =
  | { type: 'Utilization'; percent: number }
  | { type: 'AverageValue'; quantity: string }
  | { type: 'Value'; quantity: string };

/**
 * What a HorizontalPodAutoscaler is doing, from its conditions and not from comparing counts: being at the maximum is
 * only a limit when the autoscaler says that it wanted more (`ScalingLimited=True`, `TooManyReplicas`).
 * @public
 */
export type AutoscalingState =
  | 'steady'
  | 'scalingUp'
  | 'scalingDown'
  | 'limitedByMaximum'
  | 'limitedByMinimum'
  | 'inactive'
  | 'unable'
  | 'unknown';

/**
 * A HorizontalPodAutoscaler. Counts are replicas.
 * @public
 */
export interface Autoscaling {
  name: string;
  state: AutoscalingState;
  min: number;
  max: number;
  current: number;
  /** What it wants now; `undefined` before its first decision. */
  desired?: number;
  metrics: AutoscalingMetric[];
  conditions: Array<ConditionReason & { status: 'True' | 'False' | 'Unknown' }>;
  /** The condition behind `state`, where there is one. */
  reason?: ConditionReason;
  lastScaleTime?: string;
}
