import type { Tone } from '@berth/backstage-plugin-berth-common';

/**
 * From the worst. What somebody can mend comes before what nobody knows, so that one cluster out of reach does not hide
 * the rollout that waits for a person.
 */
const ORDER: readonly Tone[] = ['bad', 'look', 'unknown', 'good'];

export function worstTone(tones: readonly Tone[]): Tone {
  return ORDER.find(tone => tones.includes(tone)) ?? 'good';
}

/** Sorts the worst first and keeps the order among equals. */
export function compareTones(a: { tone: Tone }, b: { tone: Tone }): number {
  return ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone);
}
