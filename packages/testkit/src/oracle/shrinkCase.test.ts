import type { Case } from '@berth/backstage-plugin-berth-scheduler/replay';
import { generateCase } from './generateCase';
import { shrinkCase } from './shrinkCase';

const large: Case = {
  id: 'large',
  nodes: Array.from({ length: 8 }, (...[, index]) => ({
    metadata: { name: `n${index}`, labels: { zone: `${index % 2}` } },
    spec: { taints: [{ key: 'a', effect: 'NoSchedule' }] },
    status: { allocatable: { cpu: '4', memory: '8Gi' } },
  })),
  pods: [{ metadata: { name: 'p' }, spec: { nodeName: 'n1' } }],
  pod: {
    metadata: { name: 'pending' },
    spec: {
      tolerations: [{ operator: 'Exists' }, { key: 'b', operator: 'Exists' }],
      containers: [{ name: 'c', image: 'nginx' }],
    },
  },
  config: { kind: 'KubeSchedulerConfiguration' },
};

describe('shrinkCase', () => {
  it('keeps what the disagreement needs and nothing else', async () => {
    const smaller = await shrinkCase({
      case: large,
      disagrees: async ({ nodes, pod }) =>
        nodes.some(({ metadata }) => metadata?.name === 'n5') &&
        JSON.stringify(pod).includes('"key":"b"'),
    });
    expect(smaller).toEqual({
      id: 'large',
      nodes: [{ metadata: { name: 'n5' }, spec: {} }],
      pods: [],
      pod: {
        metadata: { name: 'pending' },
        spec: { tolerations: [{ key: 'b' }] },
      },
    });
  });

  it('returns the case itself where nothing can go', async () => {
    const whole = JSON.stringify(large);
    const same = await shrinkCase({
      case: large,
      disagrees: async smaller => JSON.stringify(smaller) === whole,
    });
    expect(same).toBe(large);
  });

  it('asks no more often than it may', async () => {
    let asked = 0;
    await shrinkCase({
      case: generateCase(1).case,
      disagrees: async () => {
        asked += 1;
        return false;
      },
      attempts: 25,
    });
    expect(asked).toBe(25);
  });

  it('stops when it is aborted', async () => {
    const shrunk = shrinkCase({
      case: large,
      disagrees: async () => true,
      signal: AbortSignal.abort(new Error('enough')),
    });
    await expect(shrunk).rejects.toThrow('enough');
  });
});
