import type { Fields } from '../../json/Fields';
import type { Quota } from '../../model';
import { quantityText } from '../quantityText';
import { quotaUse } from '../quotaUse';
import type { WorkloadKind } from '../WorkloadKind';

/** `scheduling.x-k8s.io/v1alpha1` ElasticQuota of the capacity scheduling plugin: between `min` and `max` of a namespace. */
export const elasticQuotaKind: WorkloadKind = {
  group: 'scheduling.x-k8s.io',
  kind: 'ElasticQuota',
  plural: 'elasticquotas',
  versions: ['v1alpha1'],
  system: 'scheduler-plugins',
  role: 'quota',

  health(quota) {
    if (!quota.object('status').exists) {
      return { health: 'Progressing', cause: { code: 'noStatus' } };
    }
    return quotaUse(quotasOf(quota));
  },

  quotas: quotasOf,
};

/**
 * What is used between min and max is taken back when another quota wants it.
 *
 * Source: kubernetes-sigs/scheduler-plugins v0.34 `apis/scheduling/v1alpha1/types.go`.
 */
function quotasOf(quota: Fields): Quota[] {
  const spec = quota.object('spec');
  const min = new Map(Object.entries(spec.quantities('min') ?? {}));
  const max = new Map(Object.entries(spec.quantities('max') ?? {}));
  const used = new Map(
    Object.entries(quota.object('status').quantities('used') ?? {}),
  );
  return [...new Map([...max, ...min]).keys()].map(resource => ({
    resource,
    guaranteed: quantityText(min.get(resource)),
    limit: quantityText(max.get(resource)),
    used: quantityText(used.get(resource)),
  }));
}
