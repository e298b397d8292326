import type { Quota } from '../model';
import { parseQuantity } from '../quantity/parseQuantity';
import type { HealthVerdict } from './WorkloadKind';

/** Argo CD has no rule for quotas: one that is used up does what it is for. */
export function quotaUse(quotas: readonly Quota[]): HealthVerdict {
  const full = quotas.filter(isUsedUp).map(({ resource }) => resource);
  return {
    health: 'Healthy',
    cause:
      full.length === 0
        ? { code: 'roomLeft' }
        : { code: 'usedUp', resources: full },
  };
}

function isUsedUp({ limit, used }: Quota): boolean {
  const [most, taken] = [limit, used].map(quantity => parseQuantity(quantity));
  return most !== undefined && taken !== undefined && taken >= most;
}
