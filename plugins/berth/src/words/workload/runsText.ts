import type { ListedService } from '@berth/backstage-plugin-berth-common';
import type { Words } from '../useWords';
import { madeOfText, placesText } from './kindText';
import { progressText } from './progressText';

/** What a service runs beside plain pods, in the words of its kind and in one line. */
export function runsText(
  { runs }: Pick<ListedService, 'runs'>,
  words: Words,
): string | undefined {
  if (!runs) return undefined;
  const { role, progress, parts, more } = runs;
  const { t } = words;
  const madeOf = madeOfText({ details: { parts } }, words);
  return [
    t(`role.${role}`),
    ...placesText({ details: { parts } }, words),
    madeOf ?? (progress && progressText(progress, words).lead),
    more > 0 && t('part.more', { count: more }),
  ]
    .filter(Boolean)
    .join(' · ');
}
