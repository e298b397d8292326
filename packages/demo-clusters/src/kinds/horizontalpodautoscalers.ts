import type { MetricSpec } from '@berth/backstage-plugin-berth-workloads';
import type { HorizontalPodAutoscaler } from '../kubernetes';
import { ageColumn } from './age';
import type { Kind } from './Kind';

const SHOWN = 2;

function source(metric: MetricSpec | undefined) {
  switch (metric?.type) {
    case 'Resource':
      return metric.resource;
    case 'ContainerResource':
      return metric.containerResource;
    case 'Pods':
      return metric.pods;
    case 'Object':
      return metric.object;
    case 'External':
      return metric.external;
    default:
      return undefined;
  }
}

/** `current/target` of one metric, named where upstream's printer names it. */
function target(spec: MetricSpec, current: MetricSpec | undefined): string {
  const wanted = source(spec)?.target;
  const now = source(current)?.current;
  const label =
    spec.type === 'Resource' || spec.type === 'ContainerResource'
      ? `${spec.resource?.name ?? spec.containerResource?.name}: `
      : '';
  if (wanted?.averageUtilization !== undefined) {
    const percent =
      now?.averageUtilization === undefined
        ? '<unknown>'
        : `${now.averageUtilization}%`;
    return `${label}${percent}/${wanted.averageUtilization}%`;
  }
  if (wanted?.averageValue !== undefined) {
    const average = spec.type === 'Pods' || label ? '' : ' (avg)';
    return `${label}${now?.averageValue ?? '<unknown>'}/${
      wanted.averageValue
    }${average}`;
  }
  return `${label}${now?.value ?? '<unknown>'}/${wanted?.value ?? '<auto>'}`;
}

/** Source: kubernetes v1.37 `pkg/printers/internalversion/printers.go`, formatHPAMetrics. */
export function formatTargets({
  spec,
  status,
}: HorizontalPodAutoscaler): string {
  const all = spec.metrics.map((metric, i) =>
    target(metric, status.currentMetrics?.[i]),
  );
  const more = all.length - SHOWN;
  const shown = all.slice(0, SHOWN).join(', ');
  return more > 0 ? `${shown} + ${more} more...` : shown || '<none>';
}

export const horizontalpodautoscalers: Kind<HorizontalPodAutoscaler> = {
  group: 'autoscaling',
  version: 'v2',
  kind: 'HorizontalPodAutoscaler',
  plural: 'horizontalpodautoscalers',
  singular: 'horizontalpodautoscaler',
  namespaced: true,
  shortNames: ['hpa'],
  categories: ['all'],
  columns: [
    {
      name: 'Reference',
      type: 'string',
      description: 'What it scales.',
      cell: ({ spec: { scaleTargetRef: ref } }) => `${ref.kind}/${ref.name}`,
    },
    {
      name: 'Targets',
      type: 'string',
      description: 'Each metric: what it is, and what it should be.',
      cell: formatTargets,
    },
    {
      name: 'MinPods',
      type: 'string',
      description: 'Never fewer pods.',
      cell: ({ spec }) => `${spec.minReplicas}`,
    },
    {
      name: 'MaxPods',
      type: 'string',
      description: 'Never more pods.',
      cell: ({ spec }) => `${spec.maxReplicas}`,
    },
    {
      name: 'Replicas',
      type: 'integer',
      description: 'Pods now.',
      cell: ({ status }) => status.currentReplicas ?? 0,
    },
    ageColumn,
  ],
};
