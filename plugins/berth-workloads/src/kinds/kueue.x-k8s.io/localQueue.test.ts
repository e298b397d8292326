import { kindCases } from '../../__testUtils__/kindCases';
import { localQueueKind } from './localQueue';

const since = '2026-11-20T09:00:00Z';

const cases = kindCases(localQueueKind, __dirname, {
  active: {
    health: 'Healthy',
    reason: 'Can submit new workloads to localQueue',
    since,
    role: 'queue',
    references: [{ relation: 'uses', kind: 'ClusterQueue', name: 'gpus' }],
    quotas: [
      {
        flavor: 'h100',
        resource: 'nvidia.com/gpu',
        reserved: '24',
        used: '16',
      },
    ],
    parts: [
      {
        type: 'counts',
        name: 'workloads',
        counts: { pending: 2, reserving: 3, admitted: 2 },
      },
    ],
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    quotas: [],
    parts: [],
  },
  'no-cluster-queue': {
    health: 'Degraded',
    reason: "Can't submit new workloads to clusterQueue",
    condition: { reason: 'ClusterQueueDoesNotExist' },
  },
  stopped: { health: 'Suspended', reason: 'LocalQueue is stopped' },
  v1beta1: {
    health: 'Healthy',
    reason: 'Can submit new workloads to localQueue',
    quotas: [{ reserved: '8', used: '8' }],
    advice: [{ rule: 'LocalQueue/v1beta1' }],
  },
});

describe('LocalQueue', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
