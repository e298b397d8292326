import { kindCases } from '../../__testUtils__/kindCases';
import { replicationControllerKind } from './replicationController';

const message =
  'pods "legacy-8xk" is forbidden: exceeded quota: small, requested: limits.cpu=2,pods=1, used: limits.cpu=7,pods=3, limited: limits.cpu=8,pods=3';

const cases = kindCases(replicationControllerKind, __dirname, {
  complete: {
    health: 'Healthy',
    reason: '2 of 2 ready',
    selector: { matchLabels: { app: 'legacy' } },
    asks: { units: [{ sets: [{ count: 2 }] }] },
  },
  'quota-exceeded': {
    health: 'Degraded',
    reason: message,
    condition: { condition: 'ReplicaFailure', reason: 'FailedCreate' },
    // What the quota says now, and not what it said when the last pod was refused.
    obstacles: [
      {
        type: 'quota',
        name: 'small',
        message,
        resources: [
          {
            resource: 'limits.cpu',
            requested: '2',
            used: '7500m',
            limit: '8',
          },
          { resource: 'pods', requested: '1', used: '3', limit: '4' },
        ],
      },
    ],
  },
  'scaled-to-zero': {
    health: 'Healthy',
    reason: 'Scaled to zero',
    asks: { units: [{ sets: [{ count: 0 }] }] },
  },
  'waiting-without-selector': {
    health: 'Progressing',
    reason: '1 of 2 ready',
    selector: { matchLabels: { app: 'legacy' } },
  },
});

describe('ReplicationController', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
