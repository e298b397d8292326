import type { Random } from '../random';
import { podLabels } from './vocabulary';

/** Keys whose values pods are told apart by, rather than selected by. */
const revisionKeys = ['version', 'pod-template-hash'];

/**
 * Words for a selector, often those of a pod that it is to meet, and sometimes keys for `matchLabelKeys` that the selector does not use: the API server refuses
 * a key in both.
 */
export function drawLabelKeys(
  random: Random,
  near: Record<string, string> = {},
): {
  words: Record<string, readonly string[]>;
  matchLabelKeys?: string[];
} {
  const words = random.chance(0.6)
    ? { ...podLabels, ...only(near) }
    : podLabels;
  if (random.chance(0.75)) {
    return { words };
  }
  const { app, tier } = words;
  const keys = random.some([...revisionKeys, 'absent'], 0.5);
  return {
    words: { app, tier },
    matchLabelKeys: keys.length > 0 ? keys : ['pod-template-hash'],
  };
}

function only(labels: Record<string, string>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(labels).map(([key, value]) => [key, [value]]),
  );
}
