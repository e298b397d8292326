import type { Freshness } from '@berth/backstage-plugin-berth-common';
import { timeText } from './time';
import type { Words } from './useWords';

/**
 * What keeps Berth from seeing one kind of object as it is now; `undefined` where nothing does. `now` is in ms.
 */
export function hindranceText(
  freshness: Freshness,
  words: Words,
  now: number,
): string | undefined {
  if (freshness.status !== 'stale') {
    return absenceText(freshness, words);
  }
  return words.t('absent.asOf', {
    time: timeText(freshness.since, now, words.locale),
    reason: words.t(`trouble.${freshness.trouble.code}`),
  });
}

/**
 * Why there is nothing to show of one kind of object, or `undefined` where there would be something if it existed.
 * "Not asked", "not allowed", "not installed", "too much" and "none" are five texts.
 */
export function absenceText(
  freshness: Freshness,
  words: Words,
): string | undefined {
  const { t } = words;
  switch (freshness.status) {
    case 'live':
    case 'read':
      return undefined;
    case 'loading':
      return t('absent.loading');
    case 'forbidden':
      return freshness.trouble
        ? t('absent.forbiddenBecause', {
            reason: t(`trouble.${freshness.trouble.code}`),
          })
        : t('absent.forbidden');
    case 'notInstalled':
      return t('absent.notInstalled');
    case 'notAsked':
      return t('absent.notAsked');
    case 'tooLarge':
      return t('absent.tooLarge');
    case 'stale':
    case 'unreachable':
      return t('absent.notAskedBecause', {
        reason: t(`trouble.${freshness.trouble.code}`),
      });
    default: {
      const never: never = freshness;
      return never;
    }
  }
}
