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
