import fc from 'fast-check';
import {
  compareResourceVersions,
  isNotNewer,
  isOlder,
} from './compareResourceVersions';

const version = fc.bigInt({ min: 0n, max: 2n ** 128n });

describe('compareResourceVersions', () => {
  it('orders as the numbers do, also beyond what a number holds exactly', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const order = compareResourceVersions(String(a), String(b));
        expect(Math.sign(order!)).toBe(a < b ? -1 : Number(a > b));
      }),
    );
  });

  it.each([
    ['9007199254740993', '9007199254740992', 1],
    ['9', '10', -1],
    ['0', '0', 0],
  ])('compares %s with %s', (a, b, sign) => {
    expect(Math.sign(compareResourceVersions(a, b)!)).toBe(sign);
  });

  it.each(['', '01', '1.5', '-1', 'abc', '1e3'])(
    'does not order the opaque version %p',
    opaque => {
      expect(compareResourceVersions(opaque, '5')).toBeUndefined();
      expect(isOlder(opaque, '5')).toBe(false);
      expect(isNotNewer(opaque, '5')).toBe(false);
    },
  );
});
