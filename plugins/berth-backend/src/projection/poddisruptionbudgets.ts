import type { PodDisruptionBudget } from '@berth/backstage-plugin-berth-workloads';
import {
  amount,
  compact,
  compactOrNothing,
  count,
  fields,
  list,
  record,
  word,
} from './fields';
import { condition, labelSelector, objectMeta } from './objectMeta';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const poddisruptionbudgets: WatchedKindDefinition<'poddisruptionbudgets'> =
  {
    plural: 'poddisruptionbudgets',
    kind: 'PodDisruptionBudget',
    group: 'policy',
    versions: ['v1'],
    project(object) {
      const source = fields(object);
      const metadata = objectMeta(source.metadata);
      if (!metadata) return undefined;
      const spec = fields(source.spec);
      const status = fields(source.status);
      return compact<PodDisruptionBudget>({
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata,
        spec: compactOrNothing<NonNullable<PodDisruptionBudget['spec']>>({
          selector: labelSelector(spec.selector),
          minAvailable: amount(spec.minAvailable),
          maxUnavailable: amount(spec.maxUnavailable),
        }),
        status: compactOrNothing<NonNullable<PodDisruptionBudget['status']>>({
          observedGeneration: count(status.observedGeneration),
          disruptionsAllowed: count(status.disruptionsAllowed),
          currentHealthy: count(status.currentHealthy),
          desiredHealthy: count(status.desiredHealthy),
          expectedPods: count(status.expectedPods),
          disruptedPods: record(status.disruptedPods, word),
          conditions: list(status.conditions, condition),
        }),
      });
    },
  };
