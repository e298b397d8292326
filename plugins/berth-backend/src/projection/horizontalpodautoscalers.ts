import type { HorizontalPodAutoscaler } from '@berth/backstage-plugin-berth-workloads';
import { compact, compactOrNothing, count, fields, list, word } from './fields';
import { metricSpec } from './metricSpec';
import { condition, objectMeta } from './objectMeta';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const horizontalpodautoscalers: WatchedKindDefinition<'horizontalpodautoscalers'> =
  {
    plural: 'horizontalpodautoscalers',
    kind: 'HorizontalPodAutoscaler',
    group: 'autoscaling',
    versions: ['v2'],
    project(object) {
      const source = fields(object);
      const metadata = objectMeta(source.metadata);
      const spec = fields(source.spec);
      const target = fields(spec.scaleTargetRef);
      const kind = word(target.kind);
      const name = word(target.name);
      const maxReplicas = count(spec.maxReplicas);
      // The API server refuses an autoscaler without these; one that lacks them is no autoscaler.
      if (!metadata || !kind || !name || maxReplicas === undefined) {
        return undefined;
      }
      const status = fields(source.status);
      return compact<HorizontalPodAutoscaler>({
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        metadata,
        spec: compact<HorizontalPodAutoscaler['spec']>({
          scaleTargetRef: compact({
            apiVersion: word(target.apiVersion),
            kind,
            name,
          }),
          minReplicas: count(spec.minReplicas),
          maxReplicas,
          metrics: list(spec.metrics, metricSpec),
        }),
        status: compactOrNothing<
          NonNullable<HorizontalPodAutoscaler['status']>
        >({
          observedGeneration: count(status.observedGeneration),
          currentReplicas: count(status.currentReplicas),
          desiredReplicas: count(status.desiredReplicas),
          lastScaleTime: word(status.lastScaleTime),
          currentMetrics: list(status.currentMetrics, metricSpec),
          conditions: list(status.conditions, condition),
        }),
      });
    },
  };
