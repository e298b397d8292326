import { pollDelayMs } from './pollDelay';

describe('pollDelayMs', () => {
  it.each([
    [1, 2_000],
    [2, 4_000],
    [4, 16_000],
    [5, 30_000],
    [50, 30_000],
  ])('after %d failures is %d ms in the middle', (failures, delay) => {
    expect(pollDelayMs({ failures, answers: 7 }, 0.5)).toBe(delay);
  });

  it.each([
    [1, 8_000],
    [2, 30_000],
    [500, 30_000],
  ])('after %d answers is %d ms in the middle', (answers, delay) => {
    expect(pollDelayMs({ failures: 0, answers }, 0.5)).toBe(delay);
  });

  it('spreads readers by a tenth either way', () => {
    const settled = { failures: 0, answers: 2 };
    expect(pollDelayMs(settled, 0)).toBe(27_000);
    expect(pollDelayMs(settled, 0.999)).toBeCloseTo(33_000, -2);
  });
});
