import { containerResource } from './containerResource';
import { external } from './external';
import type { MetricType } from './MetricType';
import { object } from './object';
import { pods } from './pods';
import { resource } from './resource';

/** Every metric type of autoscaling/v2. */
export const metricTypes: readonly MetricType[] = [
  resource,
  containerResource,
  pods,
  object,
  external,
];
