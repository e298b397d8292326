import type { Part } from '@berth/backstage-plugin-berth-workloads';
import { plainText } from '../plainText';
import type { Words } from '../useWords';
import { objectText } from './objectText';

type Place = Extract<Part, { type: 'place' }>;

/** A place in a queue: `3rd in queue team-a`, and what stands before it. */
export function placeText(
  place: Place,
  { t, locale }: Words,
): { lead: string; facts: string[] } {
  const queue = plainText(place.queue);
  const { position, waiting, ahead } = place;
  if (position === undefined) {
    return { lead: t('part.placeUnknown', { queue }), facts: [] };
  }
  const before = position - 1;
  const facts: string[] = [
    ...(before > 0 ? [t('part.ahead', { count: before })] : []),
    ...(waiting ? [t('part.waiting', { n: waiting })] : []),
  ];
  if (ahead.length > 0) {
    const names = ahead.map(objectText).join(', ');
    const unnamed = Math.max(before - ahead.length, place.unnamed ?? 0);
    facts.push(
      unnamed > 0
        ? t('part.aheadNamesMore', { names, count: unnamed })
        : t('part.aheadNames', { names }),
    );
  }
  if (before === 0) {
    return { lead: t('part.placeNext', { queue }), facts };
  }
  const rule = new Intl.PluralRules(locale, { type: 'ordinal' }).select(
    position,
  );
  const form = rule === 'zero' || rule === 'many' ? 'other' : rule;
  const n = new Intl.NumberFormat(locale).format(position);
  return { lead: t(`part.place.${form}`, { n, queue }), facts };
}
