import { signalDelayMs } from './signalDelay';

describe('signalDelayMs', () => {
  it('spreads pages over less than the second between two signals', () => {
    expect(signalDelayMs(0)).toBe(0);
    expect(signalDelayMs(0.5)).toBe(200);
    expect(signalDelayMs(0.999)).toBeLessThan(1_000);
  });
});
