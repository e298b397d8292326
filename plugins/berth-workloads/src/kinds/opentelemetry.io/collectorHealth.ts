import type { Fields } from '../../json/Fields';
import type { HealthVerdict } from '../WorkloadKind';

/**
 * Source: argoproj/argo-cd `resource_customizations/opentelemetry.io/OpenTelemetryCollector/health.lua`, which goes by
 * `status.scale.statusReplicas` alone.
 */
export function collectorHealth(collector: Fields): HealthVerdict {
  const status = collector.object('status');
  const mode = collector.object('spec').string('mode');
  if (!status.exists) {
    return { health: 'Progressing', cause: { code: 'noStatus' } };
  }
  if (status.object('scale').string('statusReplicas') === undefined) {
    return mode === 'sidecar'
      ? { health: 'Healthy', cause: { code: 'sidecar' } }
      : { health: 'Progressing', cause: { code: 'noStatus' } };
  }
  const counts = readyOf(collector);
  if (!counts) {
    const field = 'status.scale.statusReplicas';
    return { health: 'Progressing', cause: { code: 'unreadable', field } };
  }
  const { done: ready, total: desired } = counts;
  if (ready === 0) {
    return mode === 'daemonset' && desired === 0
      ? { health: 'Healthy', cause: { code: 'allReady', ready } }
      : {
          health: 'Degraded',
          cause: { code: 'waitingForReady', ready, desired },
        };
  }
  return ready === desired
    ? { health: 'Healthy', cause: { code: 'allReady', ready } }
    : {
        health: 'Progressing',
        cause: { code: 'waitingForReady', ready, desired },
      };
}

/** Of the form `1/2`. */
export function readyOf(
  collector: Fields,
): { done: number; total: number } | undefined {
  const text = collector.object('status', 'scale').string('statusReplicas');
  const [, done, total] = /(\d{1,6})\/(\d{1,6})/.exec(text ?? '') ?? [];
  return total === undefined
    ? undefined
    : { done: Number(done), total: Number(total) };
}
