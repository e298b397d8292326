import type { PlacementAnswer } from '../preview/PlacementAnswer';
import type { PlacementInputs } from '../preview/PlacementInputs';
import { lackingIn, nearestReason, reasonText } from './nearestReason';
import type { Translate, Words } from './useWords';

/** `7th`, in the reader's language. */
export function ordinalText(n: number, { t, locale }: Words): string {
  const rule = new Intl.PluralRules(locale, { type: 'ordinal' }).select(n);
  const form = rule === 'zero' || rule === 'many' ? 'other' : rule;
  return t(`preview.ordinal.${form}`, { n: String(n) });
}

/** How many fit, in three words. */
export function placementHeadline(
  { preview }: PlacementAnswer,
  inputs: PlacementInputs,
  t: Translate,
): string {
  const { verdict, replicas, placed } = preview;
  switch (verdict) {
    case 'fits':
      return replicas === 1
        ? t('preview.headline.fitsOne')
        : t('preview.headline.fits', { replicas });
    case 'partly':
      return t('preview.headline.partly', { placed, replicas });
    case 'does not fit':
      return inputs.together && preview.headroom.total > 0
        ? t('preview.headline.together')
        : t('preview.headline.none', { replicas });
    default:
      return t('preview.headline.unknown');
  }
}

/** How much room is left where all fit. */
export function roomText(
  { headroom }: PlacementAnswer['preview'],
  { t }: Words,
): string {
  return headroom.more > 0
    ? t('preview.because.room', { count: headroom.more })
    : t('preview.because.full');
}

function lacking(
  resource: string,
  answer: PlacementAnswer,
  inputs: PlacementInputs,
  gpus: string,
  t: Translate,
): string {
  switch (resource) {
    case answer.resource:
      return gpus;
    case 'cpu':
      return t('preview.what.cpu', { quantity: inputs.cpu.trim() });
    case 'memory':
      return t('preview.what.memory', { quantity: inputs.memory.trim() });
    default:
      return t('preview.what.other', { resource });
  }
}

/**
 * What the next replica waits for, or how much room is left. What is lacking on a node that would otherwise do says
 * more than what rules nodes out, however many they are.
 *
 * @param gpus - The accelerators that one replica asks for, in words.
 */
export function placementBecause(
  answer: PlacementAnswer,
  inputs: PlacementInputs,
  gpus: string,
  words: Words,
): string {
  const { t } = words;
  const { verdict, replicas, placed, headroom, next } = answer.preview;
  if (verdict === 'unknown') {
    return t('preview.because.unknown');
  }
  if (verdict === 'fits') {
    return roomText(answer.preview, words);
  }
  if (inputs.together && headroom.total > 0) {
    return t('preview.because.together', { total: headroom.total, replicas });
  }
  const histogram = next?.histogram ?? [];
  if (histogram.length === 0) {
    return t('preview.because.noNodes');
  }
  const ordinal = ordinalText(placed + 1, words);
  const insufficient = histogram.flatMap(
    ({ reason }) => lackingIn(reason) ?? [],
  );
  const resource =
    insufficient.find(name => name === answer.resource) ?? insufficient[0];
  return resource
    ? t('preview.because.waits', {
        ordinal,
        what: lacking(resource, answer, inputs, gpus, t),
      })
    : t('preview.because.nowhere', {
        ordinal,
        reason: reasonText(nearestReason(histogram)!, words),
      });
}
