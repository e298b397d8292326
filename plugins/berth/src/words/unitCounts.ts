import { COUNTED, UnitCounts } from '../fleet/unitCounts';
import type { Words } from './useWords';

/** `116 GPUs, 46 slices`: what there is none of is left out, but for GPUs where there is nothing at all. */
export function unitCountsText(counts: UnitCounts, { t }: Words): string {
  const there = COUNTED.filter(counted => counts[counted] > 0);
  return (there.length > 0 ? there : (['gpus'] as const))
    .map(counted => t(`fleet.units.${counted}`, { count: counts[counted] }))
    .join(t('fleet.units.between'));
}
