import { isServersOwn } from './isServersOwn';

describe('isServersOwn', () => {
  it.each([
    '/version',
    '/api/v1/pods?watch=true',
    '/apis',
    '/apis/apps/v1/deployments',
    '/apis/policy/v1/poddisruptionbudgets?limit=500',
    '/apis/resource.k8s.io/v1/deviceclasses',
  ])('is the answer to %s', path => expect(isServersOwn(path)).toBe(true));

  it.each([
    '/apis/argoproj.io/v1alpha1/applications',
    '/apis/metrics.k8s.io/v1beta1/pods',
    '/apis/custom.metrics.k8s.io/v1beta2',
    '/apis/evil.k8s.io.example.com/v1/x',
  ])("may be somebody else's: %s", path =>
    expect(isServersOwn(path)).toBe(false),
  );
});
