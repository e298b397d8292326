import { multiplyDivide } from '../kubernetes/integers';
import type { Normalization } from './plugin';

const MAX_SCORE = 100;

/**
 * A raw score as a score up to 100, given the highest raw score of all feasible nodes.
 * Source: pkg/scheduler/framework/plugins/helper `DefaultNormalizeScore`.
 */
export function normalizeScore(
  normalization: Normalization,
  raw: number,
  highest: number,
): number {
  switch (normalization) {
    case 'none':
      return raw;
    case 'default':
      return highest === 0 ? raw : multiplyDivide(MAX_SCORE, raw, highest);
    case 'reversed':
      return highest === 0
        ? MAX_SCORE
        : MAX_SCORE - multiplyDivide(MAX_SCORE, raw, highest);
    default: {
      const unheard: never = normalization;
      throw new Error(`Unknown normalization ${unheard}`);
    }
  }
}
