import type { MetricSpec, MetricTarget } from '../../kubernetes';
import type { AutoscalingMetric } from '../../model';

/** What makes two entries, one of `spec.metrics` and one of `status.currentMetrics`, the same metric. */
export type MetricIdentity = Omit<
  AutoscalingMetric,
  'target' | 'current' | 'ratio'
>;

/** One member of the union of autoscaling/v2 metric sources. */
export interface MetricType {
  type: AutoscalingMetric['type'];
  /** `undefined` where the entry does not say which metric it is. */
  identity(entry: MetricSpec): MetricIdentity | undefined;
  target(entry: MetricSpec): MetricTarget | undefined;
  current(entry: MetricSpec): MetricTarget | undefined;
}
