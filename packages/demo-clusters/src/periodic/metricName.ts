import type { MetricSpec } from '@berth/backstage-plugin-berth-workloads';

/** A metric in the words of the autoscaler's conditions and events. */
export function metricName(metric: MetricSpec): string {
  switch (metric.type) {
    case 'Resource':
      return `${metric.resource?.name} resource utilization (percentage of request)`;
    case 'ContainerResource':
      return `${metric.containerResource?.name} container resource utilization (percentage of request)`;
    case 'Pods':
      return `pods metric ${metric.pods?.metric.name}`;
    case 'Object':
      return `${metric.object?.describedObject.kind} metric ${metric.object?.metric.name}`;
    default:
      return `external metric ${metric.external?.metric.name}(${JSON.stringify(
        metric.external?.metric.selector ?? null,
      )})`;
  }
}
