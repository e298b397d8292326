import { parseDuration } from './parseDuration';

describe('parseDuration', () => {
  it.each([
    ['0', 0],
    ['15s', 15],
    ['1h15m', 4500],
    ['1.5s', 1.5],
    ['.5m', 30],
    ['-300ms', -0.3],
    ['+2us', 2e-6],
    ['2µs', 2e-6],
  ])('%s is %d seconds', (text, seconds) => {
    expect(parseDuration(text)).toBeCloseTo(seconds, 12);
  });

  it.each(['', '-', '15', '1 s', 's', '1d', '1s1', '300000h1e9s', '3000000h'])(
    'refuses %p',
    text => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );
});
