import type { Random } from '../random';
import { podLabels } from './vocabulary';

/** Keys whose values pods are told apart by, rather than selected by. */
const revisionKeys = ['version', 'pod-template-hash'];

/**
 * Words for a selector, and sometimes keys for `matchLabelKeys` that the selector does not use: the API server refuses
 * a key in both.
 */
export function drawLabelKeys(random: Random): {
  words: Record<string, readonly string[]>;
  matchLabelKeys?: string[];
} {
  if (random.chance(0.75)) {
    return { words: podLabels };
  }
  const { app, tier } = podLabels;
  const keys = random.some([...revisionKeys, 'absent'], 0.5);
  return {
    words: { app, tier },
    matchLabelKeys: keys.length > 0 ? keys : ['pod-template-hash'],
  };
}
