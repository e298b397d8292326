import { proportional, reversed } from './normalizeScore';

describe('normalizations', () => {
  it.each([
    ['proportional', proportional, 3, 9, 33],
    ['proportional', proportional, 9, 9, 100],
    ['proportional', proportional, 0, 0, 0],
    ['reversed', reversed, 3, 9, 67],
    ['reversed', reversed, 0, 0, 100],
    ['reversed', reversed, 2, 2, 0],
  ])('%s: %o of %d at most %d is %d', (_, { normalize }, raw, highest, score) =>
    expect(normalize(raw, 0, highest)).toBe(score),
  );
});
