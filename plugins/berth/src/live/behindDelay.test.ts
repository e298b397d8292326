import { behindDelayMs, MAX_BEHIND } from './behindDelay';

describe('behindDelayMs', () => {
  it.each([
    [1, 100, 200],
    [2, 200, 400],
    [4, 800, 1_600],
    [50, 1_000, 2_000],
  ])('after %d answers is between %d and %d ms', (times, least, most) => {
    expect(behindDelayMs(times, 0)).toBe(least);
    expect(behindDelayMs(times, 1)).toBe(most);
  });

  it('gives a replica about five seconds in all', () => {
    const delays = Array.from({ length: MAX_BEHIND }, (_, times) =>
      behindDelayMs(times + 1, 1),
    );
    expect(delays.reduce((sum, ms) => sum + ms)).toBeGreaterThan(5_000);
  });
});
