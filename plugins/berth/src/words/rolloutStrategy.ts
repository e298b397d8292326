import type { RolloutStrategy } from '@berth/backstage-plugin-berth-workloads';
import type { Words } from './useWords';

/** How pods are replaced, in Kubernetes' own words: `RollingUpdate · surge 25% · unavailable 0`. */
export function strategyText(strategy: RolloutStrategy, { t }: Words): string {
  if (strategy.type !== 'RollingUpdate') {
    return t(`tab.strategyOf.${strategy.type}`);
  }
  const { maxSurge, maxUnavailable, partition } = strategy;
  return [
    t('tab.strategyOf.RollingUpdate'),
    maxSurge !== undefined &&
      t('tab.strategyOf.surge', { maxSurge: String(maxSurge) }),
    maxUnavailable !== undefined &&
      t('tab.strategyOf.unavailable', {
        maxUnavailable: String(maxUnavailable),
      }),
    partition !== undefined && t('tab.strategyOf.partition', { partition }),
  ]
    .filter(Boolean)
    .join(' · ');
}
