import { backoffMs, probeMs } from './backoff';

describe('backoffMs', () => {
  it.each([
    [0, 800],
    [1, 1_600],
    [5, 25_600],
    [6, 30_000],
    [1_000, 30_000],
  ])('after %i failures stays below %i ms', (failures, bound) => {
    expect(backoffMs(failures, 0)).toBe(0);
    expect(backoffMs(failures, 0.5)).toBe(bound / 2);
    expect(backoffMs(failures, 1 - Number.EPSILON)).toBeCloseTo(bound);
  });
});

describe('probeMs', () => {
  it.each([
    [0, 5_000],
    [1, 60_000],
    [2, 120_000],
    [3, 240_000],
    [4, 300_000],
    [99, 300_000],
  ])('after %i refusals is a fifth around %i ms at most', (refusals, upper) => {
    expect(probeMs(refusals, 0)).toBeCloseTo(upper * 0.8);
    expect(probeMs(refusals, 1 - Number.EPSILON)).toBeCloseTo(upper);
  });
});
