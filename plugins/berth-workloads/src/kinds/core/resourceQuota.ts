import { parseQuantity } from '../../quantity/parseQuantity';
import type { Fields } from '../../json/Fields';
import type { Quota } from '../../model';
import type { WorkloadKind } from '../WorkloadKind';

/** `v1` ResourceQuota. Argo CD has no rule for it: a quota that is used up does what it is for. */
export const resourceQuotaKind: WorkloadKind = {
  group: '',
  kind: 'ResourceQuota',
  plural: 'resourcequotas',
  versions: ['v1'],
  system: 'Kubernetes',
  role: 'quota',

  health(quota) {
    const full = quotasOf(quota).filter(isUsedUp);
    if (!quota.object('status').exists) {
      return { health: 'Progressing', cause: { code: 'noStatus' } };
    }
    const text =
      full.length === 0
        ? 'There is room in it'
        : `Used up: ${full.map(({ resource }) => resource).join(', ')}`;
    return { health: 'Healthy', cause: { code: 'sentence', text } };
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

function isUsedUp({ limit, used }: Quota): boolean {
  const [most, taken] = [limit, used].map(quantity => parseQuantity(quantity));
  return most !== undefined && taken !== undefined && taken >= most;
}
