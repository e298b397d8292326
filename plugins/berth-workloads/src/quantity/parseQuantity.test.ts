import fc from 'fast-check';
import { parseQuantity } from './parseQuantity';

describe('parseQuantity', () => {
  it.each<[unknown, bigint]>([
    ['0', 0n],
    ['1', 1_000_000_000n],
    [2, 2_000_000_000n],
    [0.5, 500_000_000n],
    ['250m', 250_000_000n],
    ['-250m', -250_000_000n],
    ['+1.5', 1_500_000_000n],
    ['.5', 500_000_000n],
    ['5.', 5_000_000_000n],
    ['100n', 100n],
    ['3u', 3_000n],
    ['1k', 1_000_000_000_000n],
    ['1Ki', 1_024_000_000_000n],
    ['1.5Gi', 1_610_612_736_000_000_000n],
    ['8E', 8_000_000_000_000_000_000_000_000_000n],
    ['1E3', 1_000_000_000_000n],
    ['12e-1', 1_200_000_000n],
    ['0.1n', 1n],
    ['-0.1n', -1n],
    [1e21, 10n ** 30n],
  ])('reads %p', (text, billionths) => {
    expect(parseQuantity(text)).toBe(billionths);
  });

  it.each([
    '',
    '.',
    'm',
    '1 ',
    '1K',
    '1mi',
    '1e',
    '1Eb',
    '0x10',
    '1e1000000000',
    `1${'0'.repeat(200)}`,
    NaN,
    Infinity,
    undefined,
    null,
    {},
    true,
  ])('refuses %p', text => {
    expect(parseQuantity(text)).toBeUndefined();
  });

  it('adds up: a whole and a thousandth of it are in proportion', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 62n }), units => {
        expect(parseQuantity(`${units}`)).toBe(units * 1_000_000_000n);
        expect(parseQuantity(`${units}m`)).toBe(units * 1_000_000n);
        expect(parseQuantity(`${units}Mi`)).toBe(
          parseQuantity(`${units * 1024n}Ki`),
        );
      }),
    );
  });
});
