import type { Part } from '@berth/backstage-plugin-berth-workloads';
import type { Words } from '../useWords';

/** A share of traffic: `10% of traffic`. */
export function shareText(
  { percent }: Extract<Part, { type: 'share' }>,
  { t, locale }: Words,
): string {
  const share = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(percent / 100);
  return t('part.share', { percent: share });
}
