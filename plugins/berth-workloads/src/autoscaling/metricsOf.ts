import { listOf } from '../json/read';
import type { HorizontalPodAutoscaler, MetricSpec } from '../kubernetes';
import type { AutoscalingMetric } from '../model';
import { metricTypes } from './metrics';
import type { MetricIdentity, MetricType } from './metrics/MetricType';
import { currentValue, metricRatio, targetValue } from './metricValue';

/**
 * The metrics of an autoscaler, each with its current value.
 *
 * The controller reports them in the order of the spec, with a blank entry for one that it could not read; but the status
 * may be of an older spec. So an entry counts only if it is the same metric, the one at the same place before any other,
 * and each is used once: two metrics never show one value.
 *
 * Source: k8s.io/kubernetes 1.37 `pkg/controller/podautoscaler/horizontal.go` `computeReplicasForMetrics`.
 */
export function metricsOf(
  autoscaler: HorizontalPodAutoscaler,
): AutoscalingMetric[] {
  const wanted = identified(autoscaler?.spec?.metrics);
  const reported = identified(autoscaler?.status?.currentMetrics);
  const unused = new Map<string, IdentifiedMetric[]>();
  for (const metric of reported) {
    unused.set(metric.key, [...(unused.get(metric.key) ?? []), metric]);
  }
  const take = (match: (metric: IdentifiedMetric) => boolean, key: string) => {
    const candidates = unused.get(key) ?? [];
    const index = candidates.findIndex(match);
    return index < 0 ? undefined : candidates.splice(index, 1)[0];
  };
  const samePlace = wanted.map(metric =>
    take(candidate => candidate.index === metric.index, metric.key),
  );
  return wanted.flatMap((metric, index) => {
    const target = targetValue(metric.source.target(metric.entry));
    const found = samePlace[index] ?? take(() => true, metric.key);
    const current =
      found &&
      target &&
      currentValue(found.source.current(found.entry), target);
    return target === undefined
      ? []
      : [
          {
            ...metric.identity,
            target,
            current,
            ratio: metricRatio(current, target),
          },
        ];
  });
}

interface IdentifiedMetric {
  index: number;
  entry: MetricSpec;
  source: MetricType;
  identity: MetricIdentity;
  key: string;
}

function identified(entries: MetricSpec[] | undefined): IdentifiedMetric[] {
  return listOf(entries).flatMap((entry, index) => {
    const source = metricTypes.find(({ type }) => type === entry.type);
    const identity = source?.identity(entry);
    return source === undefined || identity === undefined
      ? []
      : [{ index, entry, source, identity, key: keyOf(identity) }];
  });
}

function keyOf(identity: MetricIdentity): string {
  return JSON.stringify([
    identity.type,
    identity.name,
    identity.container,
    identity.describedObject?.kind,
    identity.describedObject?.name,
    identity.selector,
  ]);
}
