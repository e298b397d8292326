import { signalDelayMs } from './signalDelay';

describe('signalDelayMs', () => {
  it('spreads pages as far as the signal says', () => {
    expect(signalDelayMs(0.5, 40)).toBe(20);
    expect(signalDelayMs(0.999, 0)).toBe(0);
  });

  it('spreads them by itself where the signal does not say', () => {
    expect(signalDelayMs(0)).toBe(0);
    expect(signalDelayMs(0.5)).toBe(200);
  });
});
