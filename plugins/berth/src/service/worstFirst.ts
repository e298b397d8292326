import type { Tone } from '@berth/backstage-plugin-berth-common';

const ORDER: Record<Tone, number> = { bad: 0, look: 1, unknown: 2, good: 3 };

/** Worst first; things of one tone keep their order. */
export function worstFirst<T>(
  items: readonly T[],
  toneOf: (item: T) => Tone,
): T[] {
  return [...items].sort((a, b) => ORDER[toneOf(a)] - ORDER[toneOf(b)]);
}
