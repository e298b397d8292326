import { node, pod } from '../__testUtils__/objects';
import { allocatableOfNode, requestsOfPod } from './objectAmounts';

describe('requestsOfPod', () => {
  it('gives cpu in thousandths, memory in bytes and devices in units', () => {
    const requests = { cpu: '1500m', memory: '2Gi', 'nvidia.com/gpu': '4' };
    expect(Object.fromEntries(requestsOfPod(pod(requests), '1.37'))).toEqual({
      cpu: 1500,
      memory: 2 * 1024 ** 3,
      'nvidia.com/gpu': 4,
    });
  });

  it('refuses what is no quantity', () => {
    expect(() => requestsOfPod(pod({ cpu: 'much' }), '1.37')).toThrow('cpu');
  });
});

describe('allocatableOfNode', () => {
  it('gives the same units, and how many pods the node takes', () => {
    const { status } = node('a', {
      allocatable: { cpu: '64', 'amd.com/gpu': '8', pods: '110' },
    });
    const input = { metadata: { name: 'a' }, status };
    expect(Object.fromEntries(allocatableOfNode(input))).toMatchObject({
      cpu: 64_000,
      'amd.com/gpu': 8,
      pods: 110,
    });
  });
});
