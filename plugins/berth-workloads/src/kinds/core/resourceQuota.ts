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
    const quotas = quotasOf(quota);
    // The API server gives it an empty status of its own; until its use is counted, there may be any room in it or none.
    const isCounted = quota.object('status').quantities('hard') !== undefined;
    return quotas.length > 0 && !isCounted
      ? { health: 'Progressing', cause: { code: 'noStatus' } }
      : quotaUse(quotas);
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
