import fc from 'fast-check';
import { multiplyDivide, parseCanonicalInt64, parseInt64 } from './integers';

const amount = fc.maxSafeInteger().map(Math.abs);

describe('multiplyDivide', () => {
  it('is the int64 arithmetic of Go, beyond 2^53 too', () => {
    fc.assert(
      fc.property(amount, amount, amount, (a, b, c) => {
        fc.pre(c > 0);
        const exact = (BigInt(a) * BigInt(b)) / BigInt(c);
        fc.pre(exact <= BigInt(Number.MAX_SAFE_INTEGER));
        expect(multiplyDivide(a, b, c)).toBe(Number(exact));
      }),
    );
  });
});

describe('parseInt64', () => {
  it.each<[string, bigint | undefined]>([
    ['5', 5n],
    ['+5', 5n],
    ['-5', -5n],
    ['007', 7n],
    ['9223372036854775807', 9223372036854775807n],
    ['9223372036854775808', undefined],
    ['5.0', undefined],
    ['', undefined],
    ['0x5', undefined],
  ])('reads %p as Go does', (text, value) => {
    expect(parseInt64(text)).toBe(value);
  });
});

describe('parseCanonicalInt64', () => {
  it.each<[string, bigint | undefined]>([
    ['0', 0n],
    ['-5', -5n],
    ['-9223372036854775808', -9223372036854775808n],
    ['9223372036854775808', undefined],
    ['+5', undefined],
    ['007', undefined],
    ['-0', undefined],
    ['', undefined],
  ])('reads %p as numbers in tolerations are read', (text, value) => {
    expect(parseCanonicalInt64(text)).toBe(value);
  });
});
