import { kindCases } from '../../__testUtils__/kindCases';
import { leaderWorkerSetKind } from './leaderWorkerSet';

const since = '2026-11-20T09:00:00Z';

const cases = kindCases(leaderWorkerSetKind, __dirname, {
  available: {
    health: 'Healthy',
    reason: '2 of 2 ready',
    condition: { condition: 'Available', reason: 'AllGroupsReady' },
    since,
    progress: [
      { what: 'ready', done: 2, total: 2 },
      { what: 'updated', done: 2, total: 2 },
    ],
    parts: [
      { type: 'group', name: 'leader', desired: 2 },
      { type: 'group', name: 'worker', desired: 2 },
    ],
  },
  // One template for all, and no worker.
  'leader-alone': {
    health: 'Healthy',
    reason: '2 of 2 ready',
    asks: { units: [{ times: 2, sets: [{ name: 'leader', count: 1 }] }] },
    parts: [{ name: 'leader' }],
    advice: [{ rule: 'LeaderWorkerSet/restartPolicyDefault' }],
  },
  'lost-a-group': {
    health: 'Progressing',
    reason: '1 of 2 ready',
    condition: { condition: 'Progressing' },
    since: '2026-11-20T10:00:00Z',
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'multiNodeReplicas',
    selector: { matchLabels: { 'leaderworkerset.sigs.k8s.io/name': 'llama' } },
    asks: {
      when: 'now',
      units: [
        {
          times: 2,
          topology: { key: 'topology.example.com/rack', mode: 'exclusive' },
          sets: [
            {
              name: 'leader',
              count: 1,
              pod: {
                metadata: { namespace: 'ml', labels: { role: 'leader' } },
                spec: {
                  containers: [{ resources: { requests: { cpu: '16' } } }],
                },
              },
            },
            {
              name: 'worker',
              count: 1,
              pod: {
                spec: {
                  containers: [{ resources: { requests: { cpu: '12' } } }],
                },
              },
            },
          ],
        },
      ],
    },
  },
  'scaled-to-zero': {
    health: 'Healthy',
    reason: 'Scaled to zero',
    asks: { units: [{ times: 0 }] },
  },
  'scaling-to-zero': {
    health: 'Progressing',
    reason: '1 of the old revision still there',
  },
  'spec-not-observed': {
    health: 'Progressing',
    reason: 'Its controller has not looked at the newest spec yet',
  },
  starting: { health: 'Progressing', reason: '1 of 2 ready' },
  updating: {
    health: 'Progressing',
    reason: 'Rolling Upgrade is in progress',
    progress: [{ done: 2 }, { what: 'updated', done: 1, total: 2 }],
  },
});

describe('LeaderWorkerSet', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
