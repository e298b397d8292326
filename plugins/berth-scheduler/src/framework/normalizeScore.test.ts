import { normalizeScore } from './normalizeScore';
import type { Normalization } from './plugin';

describe('normalizeScore', () => {
  it.each<[Normalization, number, number, number]>([
    ['none', 37, 80, 37],
    ['default', 1, 3, 33],
    ['default', 3, 3, 100],
    ['default', 0, 0, 0],
    ['reversed', 1, 3, 67],
    ['reversed', 3, 3, 0],
    ['reversed', 0, 0, 100],
  ])('%s: %i of %i is %i', (normalization, raw, highest, expected) => {
    expect(normalizeScore(normalization, raw, highest)).toBe(expected);
  });
});
