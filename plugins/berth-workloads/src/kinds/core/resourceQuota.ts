import type { Fields } from '../../json/Fields';
import type { Quota } from '../../model';
import { quotaUse } from '../quotaUse';
import type { WorkloadKind } from '../WorkloadKind';

/** `v1` ResourceQuota. */
export const resourceQuotaKind: WorkloadKind = {
  group: '',
  kind: 'ResourceQuota',
  plural: 'resourcequotas',
  versions: ['v1'],
  system: 'Kubernetes',
  role: 'quota',

  health(quota) {
    if (!quota.object('status').exists) {
      return { health: 'Progressing', cause: { code: 'noStatus' } };
    }
    return quotaUse(quotasOf(quota));
  },

  quotas: quotasOf,
};

function quotasOf(quota: Fields): Quota[] {
  const status = quota.object('status');
  const hard = {
    ...quota.object('spec').quantities('hard'),
    ...status.quantities('hard'),
  };
  const used = status.quantities('used') ?? {};
  return Object.entries(hard).map(([resource, limit]) => ({
    resource,
    limit: String(limit),
    used: Object.hasOwn(used, resource) ? String(used[resource]) : undefined,
  }));
}
