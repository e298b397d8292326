import { workloadApiOf } from './workloadApi';

describe('workloadApiOf', () => {
  it.each([
    ['v1.34.9', undefined],
    ['v1.35.0', 'v1alpha1'],
    ['1.36', 'v1alpha2'],
    ['v1.36.2-eks-3af4770', 'v1alpha2'],
    ['v1.37.1', 'v1beta1'],
    ['v1.38.0-alpha.1', 'v1beta1'],
    ['v2.1.0', 'v1beta1'],
    ['', 'v1beta1'],
    [undefined, 'v1beta1'],
  ])('of Kubernetes %p is %p', (version, api) => {
    expect(workloadApiOf(version)).toBe(api);
  });
});
