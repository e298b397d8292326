import { isAtLeast, parseKubernetesVersion } from './version';

describe('parseKubernetesVersion', () => {
  it.each([
    ['v1.37.1', '1.37', true],
    ['1.36+', '1.36', true],
    ['v1.35.4-eks-1234567', '1.35', true],
    ['v1.37.1+k3s1', '1.37', true],
    ['v1.29.0', '1.34', false],
    ['v1.41.0', '1.37', false],
    ['v2.0.0', '1.37', false],
    ['unknown', '1.37', false],
  ])('takes %s for %s', (text, version, exact) => {
    expect(parseKubernetesVersion(text)).toEqual({ version, exact });
  });
});

describe('isAtLeast', () => {
  it('compares minors', () => {
    expect(isAtLeast('1.37', '1.36')).toBe(true);
    expect(isAtLeast('1.36', '1.36')).toBe(true);
    expect(isAtLeast('1.35', '1.36')).toBe(false);
  });
});
