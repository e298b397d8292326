import type { Pod } from '../kubernetes';
import { podResources } from './podResources';

const pod = (
  name: string,
  options: {
    wants: string;
    granted?: string;
    has?: string;
    condition?: { type: string; reason: string };
  },
): Pod => {
  const { wants, granted, has, condition } = options;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'shop', uid: name },
    spec: {
      containers: [{ name: 'app', resources: { requests: { cpu: wants } } }],
    },
    status: {
      containerStatuses: [
        {
          name: 'app',
          ...(granted && { allocatedResources: { cpu: granted } }),
          ...(has && { resources: { requests: { cpu: has } } }),
        },
      ],
      conditions: condition && [{ ...condition, status: 'True' }],
    },
  };
};

const deferred = { type: 'PodResizePending', reason: 'Deferred' };

describe('podResources', () => {
  it.each([
    ['what it wants', { wants: '1', granted: '1', has: '1' }],
    ['as much, written in another way', { wants: '1', granted: '1000m' }],
    ['nothing that it tells of', { wants: '1' }],
  ])('says nothing of a pod that has %s', (_, options) => {
    expect(podResources([pod('a', options)])).toEqual([]);
  });

  it('tells apart what is wanted, granted and had', () => {
    expect(
      podResources([pod('a', { wants: '7', granted: '2', has: '1' })]),
    ).toEqual([
      {
        pods: 1,
        pod: 'a',
        containers: [
          {
            container: 'app',
            desired: { requests: { cpu: '7' } },
            allocated: { cpu: '2' },
            actual: { requests: { cpu: '1' } },
          },
        ],
      },
    ]);
  });

  it('takes alike pods together, and those apart that wait for something else', () => {
    const waits = { wants: '7', granted: '1', condition: deferred };
    const pods = [
      pod('a', waits),
      pod('b', waits),
      pod('c', { ...waits, condition: { ...deferred, reason: 'Infeasible' } }),
      pod('d', { wants: '1', granted: '1' }),
    ];

    expect(podResources(pods)).toMatchObject([
      { pods: 2, pod: 'a', resize: { state: 'deferred' } },
      { pods: 1, pod: 'c', resize: { state: 'infeasible' } },
    ]);
  });
});
