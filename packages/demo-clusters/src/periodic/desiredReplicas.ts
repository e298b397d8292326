import type { MetricSpec } from '@berth/backstage-plugin-berth-workloads';

/** A ratio so close to 1 changes nothing (`--horizontal-pod-autoscaler-tolerance`). */
const TOLERANCE = 0.1;

/** What one metric says. */
export type MetricReading =
  | {
      status: 'read';
      /** Replicas it asks for, before any limit. */
      proposal: number;
      /** Per ready pod, or as a whole for `Value`, in the units of the load. */
      current: number;
    }
  | { status: 'missing' };

/** How a metric's target is counted: per pod or for the whole. */
export function targetOf(
  metric: MetricSpec,
): { value: number; perPod: boolean } | undefined {
  const source =
    metric.resource ??
    metric.containerResource ??
    metric.pods ??
    metric.object ??
    metric.external;
  const target = source?.target;
  if (target?.averageUtilization !== undefined) {
    return { value: target.averageUtilization, perPod: true };
  }
  if (target?.averageValue !== undefined) {
    return { value: milli(target.averageValue), perPod: true };
  }
  return target?.value === undefined
    ? undefined
    : { value: milli(target.value), perPod: false };
}

/** The demo's metric quantities are whole or in thousandths. */
export function milli(quantity: string | number): number {
  const text = String(quantity);
  return text.endsWith('m') ? Number(text.slice(0, -1)) : Number(text) * 1000;
}

export function formatMilli(value: number): string {
  const rounded = Math.round(value);
  return rounded % 1000 ? `${rounded}m` : `${rounded / 1000}`;
}

function within(ratio: number): boolean {
  return Math.abs(ratio - 1) <= TOLERANCE;
}

/**
 * The replicas that one metric asks for. Pods that are not ready count as idle when that would scale up, and not at all
 * when it would scale down, so that starting pods never cause more pods.
 *
 * Source: kubernetes v1.37 `pkg/controller/podautoscaler/replica_calculator.go`.
 */
export function readMetric(options: {
  metric: MetricSpec;
  load: number | undefined;
  replicas: number;
  ready: number;
}): MetricReading {
  const { metric, load, replicas, ready } = options;
  const target = targetOf(metric);
  if (load === undefined || !target || !ready) return { status: 'missing' };
  const pods = target.perPod ? ready : 1;
  const current = load / pods;
  const ratio = current / target.value;
  if (within(ratio)) return { status: 'read', proposal: replicas, current };

  const external = metric.type === 'External' || metric.type === 'Object';
  if (external) {
    const proposal = target.perPod
      ? Math.ceil(load / target.value)
      : Math.ceil(ready * ratio);
    return { status: 'read', proposal, current };
  }
  if (ratio < 1) {
    const proposal = Math.min(Math.ceil(ready * ratio), replicas);
    return { status: 'read', proposal, current };
  }
  const damped = load / replicas / target.value;
  const proposal =
    within(damped) || damped < 1 ? replicas : Math.ceil(replicas * damped);
  return { status: 'read', proposal, current };
}
