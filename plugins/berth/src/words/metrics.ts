import type {
  AutoscalingMetric,
  MetricValue,
} from '@berth/backstage-plugin-berth-workloads';
import { percentText } from './percent';
import type { Words } from './useWords';

/** What an autoscaler looks at, by any of the five types of autoscaling/v2. */
export function metricName(metric: AutoscalingMetric, { t }: Words): string {
  const selected = metric.selector
    ? `${metric.name}{${metric.selector}}`
    : metric.name;
  switch (metric.type) {
    case 'ContainerResource':
      return t('tab.containerMetric', {
        name: metric.name,
        container: metric.container ?? '?',
      });
    case 'Object': {
      const { kind, name } = metric.describedObject ?? { kind: '?', name: '?' };
      return `${selected} ${t('tab.onlyFor', {
        described: `${kind} ${name}`,
      })}`;
    }
    default:
      return selected;
  }
}

/** A reading or a target with its unit: percent of the request, a quantity, or a quantity for each pod. */
export function metricValue(
  value: MetricValue | undefined,
  { t, locale }: Words,
): string {
  if (!value) {
    return t('tab.noReading');
  }
  switch (value.type) {
    case 'Utilization':
      return percentText(value.percent / 100, locale);
    case 'AverageValue':
      return t('tab.perPod', { quantity: value.quantity });
    default:
      return value.quantity;
  }
}
