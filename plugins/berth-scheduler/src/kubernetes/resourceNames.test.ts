import {
  isExtendedResource,
  isOvercommitAllowed,
  isScalarResource,
} from './resourceNames';

describe('resource names', () => {
  it.each([
    ['nvidia.com/gpu', true, true, false],
    ['nvidia.com/mig-1g.10gb', true, true, false],
    ['hugepages-2Mi', false, true, false],
    ['kubernetes.io/batch-cpu', false, true, true],
    ['attachable-volumes-aws-ebs', false, true, true],
    ['cpu', false, false, true],
    ['foo', false, false, true],
    ['requests.nvidia.com/gpu', false, false, false],
    ['not a name/gpu', false, false, false],
  ])('%s', (name, isExtended, isScalar, mayOvercommit) => {
    expect(isExtendedResource(name)).toBe(isExtended);
    expect(isScalarResource(name)).toBe(isScalar);
    expect(isOvercommitAllowed(name)).toBe(mayOvercommit);
  });
});
