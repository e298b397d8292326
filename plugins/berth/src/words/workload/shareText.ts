import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { percentText } from '../percent';
import type { Words } from '../useWords';

/** A share of traffic: `10% of traffic`. */
export function shareText(
  { percent }: Extract<Part, { type: 'share' }>,
  { t, locale }: Words,
): string {
  return t('part.share', { percent: percentText(percent / 100, locale, 1) });
}
