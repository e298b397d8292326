import type {
  MetricSpec,
  MetricTarget,
} from '@berth/backstage-plugin-berth-workloads';
import type { Pod } from '../kubernetes';
import { formatMilli } from './desiredReplicas';

/** A reading as an entry of `status.currentMetrics`. */
export function currentMetric(
  metric: MetricSpec,
  current: number,
  pod: Pod | undefined,
): MetricSpec {
  const perPod = formatMilli(current);
  switch (metric.type) {
    case 'Resource':
    case 'ContainerResource': {
      const source = metric.resource ?? metric.containerResource;
      const request = pod?.spec.containers[0].resources?.requests?.cpu;
      const cores = Number(request ?? 1);
      const utilization: MetricTarget = {
        averageUtilization: Math.round(current),
        averageValue: formatMilli(cores * current * 10),
      };
      const name = source?.name ?? 'cpu';
      return metric.containerResource
        ? {
            type: 'ContainerResource',
            containerResource: {
              name,
              container: metric.containerResource.container,
              current: utilization,
            },
          }
        : { type: 'Resource', resource: { name, current: utilization } };
    }
    case 'Pods':
      return {
        type: 'Pods',
        pods: {
          metric: metric.pods?.metric ?? { name: '' },
          current: { averageValue: perPod },
        },
      };
    case 'Object':
      return {
        type: 'Object',
        object: {
          metric: metric.object?.metric ?? { name: '' },
          describedObject: metric.object?.describedObject ?? {
            kind: '',
            name: '',
          },
          current: { value: perPod },
        },
      };
    default:
      return {
        type: 'External',
        external: {
          metric: metric.external?.metric ?? { name: '' },
          current:
            metric.external?.target?.averageValue !== undefined
              ? { averageValue: perPod }
              : { value: perPod },
        },
      };
  }
}
