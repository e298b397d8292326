import fc from 'fast-check';
import { parseMillis, QuantityError, unitsOf } from './quantity';

describe('parseMillis', () => {
  it.each<[string | number, bigint]>([
    ['0', 0n],
    ['1', 1000n],
    [2, 2000n],
    [0.5, 500n],
    ['100m', 100n],
    ['+1.5', 1500n],
    ['.5', 500n],
    ['1.', 1000n],
    ['1k', 1_000_000n],
    ['1Ki', 1_024_000n],
    ['1.5Gi', 1_610_612_736_000n],
    ['2E', 2n * 10n ** 21n],
    ['2E3', 2_000_000n],
    ['2e-3', 2n],
    ['1e21', 10n ** 24n],
    ['-5', -5000n],
  ])('reads %p', (text, millis) => {
    expect(parseMillis(text)).toBe(millis);
  });

  // apimachinery resource/suffixer.go, v0.37.1: SI suffixes are powers of 1000, those with an i of 1024, and an exponent may
  // have either case and a sign.
  it.each<[string, bigint]>([
    ['5000000n', 5n],
    ['5000001n', 6n],
    ['5000u', 5n],
    ['5m', 5n],
    ['5', 5000n],
    ['5k', 5_000_000n],
    ['5M', 5_000_000_000n],
    ['5G', 5_000_000_000_000n],
    ['5T', 5_000_000_000_000_000n],
    ['5P', 5_000_000_000_000_000_000n],
    ['5E', 5_000_000_000_000_000_000_000n],
    ['5Ki', 5_120_000n],
    ['5Mi', 5_242_880_000n],
    ['5Gi', 5_368_709_120_000n],
    ['5Ti', 5_497_558_138_880_000n],
    ['5Pi', 5_629_499_534_213_120_000n],
    ['5Ei', 5_764_607_523_034_234_880_000n],
    ['5e3', 5_000_000n],
    ['5E3', 5_000_000n],
    ['5e+3', 5_000_000n],
    ['5E+3', 5_000_000n],
    ['5000e-3', 5000n],
    ['5000E-3', 5000n],
    ['5e0', 5000n],
    ['-5Ki', -5_120_000n],
    ['+5e+3', 5_000_000n],
  ])('reads each suffix and exponent: %s', (text, millis) => {
    expect(parseMillis(text)).toBe(millis);
  });

  it('reads integers beyond 2^53 to the last digit', () => {
    expect(parseMillis('9007199254740993')).toBe(9_007_199_254_740_993_000n);
    expect(unitsOf(parseMillis('9007199254740993'))).toBe(2n ** 53n + 1n);
  });

  it.each(['1n', '1u', '0.0001', '1e-12', '1e-999999999'])(
    'rounds the trace %s up to one thousandth',
    text => {
      expect(parseMillis(text)).toBe(1n);
    },
  );

  it.each(['', 'abc', '1.2.3', '1e', '1 Gi', '1KiB', '1mi', '0x10', '1ki'])(
    'refuses %p',
    text => {
      expect(() => parseMillis(text)).toThrow(QuantityError);
    },
  );

  it('reads integers as they are', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 63n }), value => {
        expect(unitsOf(parseMillis(`${value}`))).toBe(value);
      }),
    );
  });
});

describe('unitsOf', () => {
  it.each<[bigint, bigint]>([
    [0n, 0n],
    [1n, 1n],
    [1000n, 1n],
    [1001n, 2n],
    [-1n, -1n],
  ])('rounds %p thousandths away from zero', (millis, units) => {
    expect(unitsOf(millis)).toBe(units);
  });
});
