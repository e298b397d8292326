import { nearestVersion } from './nearestVersion';

describe('nearestVersion', () => {
  it.each([
    ['v1', ['v1', 'v1beta1'], 'v1', false],
    ['v1beta2', ['v1beta2', 'v1beta1'], 'v1beta2', false],
    ['v1beta3', ['v1beta2', 'v1beta1'], 'v1beta2', true],
    ['v1alpha4', ['v1beta1', 'v1alpha3', 'v1alpha1'], 'v1alpha3', true],
    ['v2', ['v1', 'v1alpha1'], 'v1', true],
    ['v1', ['v1alpha2', 'v1alpha1'], 'v1alpha2', true],
    // The same distance to both: the newer.
    ['v1beta2', ['v1beta3', 'v1beta1'], 'v1beta3', true],
    ['', ['v1'], 'v1', true],
    ['nonsense', ['v2', 'v1'], 'v1', true],
    ['v7', [], 'v7', false],
  ])('of %s among %j is %s', (given, known, read, isNearest) => {
    expect(nearestVersion(given, known)).toEqual({ given, read, isNearest });
  });
});
