import { pollDelayMs } from './pollDelay';

describe('pollDelayMs', () => {
  it.each([
    [0, 30_000],
    [1, 2_000],
    [2, 4_000],
    [4, 16_000],
    [5, 30_000],
    [50, 30_000],
  ])('after %d failures is %d ms in the middle', (failures, delay) => {
    expect(pollDelayMs(failures, 0.5)).toBe(delay);
  });

  it('spreads readers by a tenth either way', () => {
    expect(pollDelayMs(0, 0)).toBe(27_000);
    expect(pollDelayMs(0, 0.999)).toBeCloseTo(33_000, -2);
  });
});
