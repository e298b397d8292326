import type { KubernetesVersion } from '../kubernetes/version';
import { decide, node, onNode, pod } from '../__testUtils__/objects';

const NAME = 'NodeResourcesBalancedAllocation';

function scoreOf(
  kubernetesVersion: KubernetesVersion,
  requests: Record<string, string>,
  options: { taken?: Record<string, string>; resources?: string[] } = {},
) {
  const { taken = {}, resources } = options;
  const { scores } = decide(
    [node('a', { allocatable: { memory: '4000', 'nvidia.com/gpu': '4' } })],
    pod(requests),
    {
      pods: [onNode('a', pod(taken))],
      profile: {
        kubernetesVersion,
        pluginArgs: {
          NodeResourcesBalancedAllocation: {
            resources: resources?.map(name => ({ name })),
          },
        },
      },
    },
  );
  return scores?.a[NAME];
}

describe('NodeResourcesBalancedAllocation', () => {
  it('up to 1.35 scores how even the node is with the pod', () => {
    expect(scoreOf('1.35', { cpu: '2', memory: '2000' })).toBe(100);
    expect(scoreOf('1.35', { cpu: '2' })).toBe(75);
  });

  it('since 1.36 scores how much the pod improves it', () => {
    expect(scoreOf('1.36', { cpu: '2', memory: '2000' })).toBe(75);
    // From 100 to 75: 50 + trunc((50 − 25) / 2).
    expect(scoreOf('1.36', { cpu: '2' })).toBe(62);
    // From 75 to 100: 50 + trunc((50 + 25) / 2).
    expect(scoreOf('1.36', { memory: '2000' }, { taken: { cpu: '2' } })).toBe(
      87,
    );
  });

  it('takes the standard deviation of three and more resources', () => {
    const resources = ['cpu', 'memory', 'nvidia.com/gpu'];
    const requests = { cpu: '4', memory: '4000', 'nvidia.com/gpu': '1' };
    // Parts 1, 1 and 1/4: the deviation is 0.3535….
    expect(scoreOf('1.35', requests, { resources })).toBe(64);
  });

  it('is content with a single resource', () => {
    expect(scoreOf('1.35', { cpu: '3' }, { resources: ['cpu'] })).toBe(100);
  });

  it('has no say for pods that ask for neither cpu nor memory', () => {
    expect(scoreOf('1.37', { 'nvidia.com/gpu': '1' })).toBeUndefined();
  });
});
