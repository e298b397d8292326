import { kindCases } from '../../__testUtils__/kindCases';
import { rolloutKind } from './rollout';

const cases = kindCases(rolloutKind, __dirname, {
  aborted: {
    health: 'Degraded',
    reason: 'Degraded: RolloutAborted: Rollout aborted update to revision 2',
    condition: { condition: 'Progressing', reason: 'RolloutAborted' },
    since: '2026-11-20T09:20:00Z',
    rollout: { phase: 'stalled', desired: 4, updated: 0 },
    parts: [
      { name: 'setWeight 20', state: 'failed' },
      { name: 'pause', state: 'waiting' },
    ],
  },
  // Releases before v1.0 say no phase, those before v0.10 a hash for a generation.
  'before-phases': {
    health: 'Degraded',
    reason: 'ReplicaSet "checkout-8566c77b97" has timed out progressing.',
  },
  'blue-green-healthy': {
    health: 'Healthy',
    reason: 'Healthy',
    since: '2026-11-20T09:00:00Z',
    rollout: { phase: 'complete', desired: 2, updated: 2, available: 2 },
    progress: [{ what: 'available', done: 2, total: 2 }, { what: 'updated' }],
    references: [
      { relation: 'uses', kind: 'Service', name: 'checkout' },
      { relation: 'uses', kind: 'Service', name: 'checkout-preview' },
    ],
  },
  'canary-paused': {
    health: 'Suspended',
    reason: 'Paused: CanaryPauseStep',
    since: '2026-11-20T09:10:00Z',
    rollout: { phase: 'paused', updated: 1 },
    parts: [
      { type: 'step', name: 'setWeight 20', state: 'done' },
      { type: 'step', name: 'pause', state: 'active' },
      { type: 'step', name: 'setWeight 60', state: 'waiting' },
      { type: 'share', name: 'canary', percent: 20 },
      { type: 'share', name: 'stable', percent: 80 },
    ],
  },
  changed: {
    health: 'Progressing',
    reason: 'Its controller has not looked at the newest spec yet',
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'service',
    selector: { matchLabels: { app: 'checkout' } },
    rollout: {
      phase: 'progressing',
      images: ['registry.example.com/checkout:1.0.0'],
    },
    asks: {
      when: 'now',
      units: [
        {
          sets: [
            {
              count: 4,
              pod: {
                spec: {
                  containers: [
                    {
                      resources: { requests: { cpu: '250m', memory: '256Mi' } },
                    },
                  ],
                },
              },
            },
          ],
        },
      ],
    },
    parts: [
      { name: 'setWeight 20', state: 'waiting' },
      { name: 'pause', state: 'waiting' },
      { name: 'analysis', state: 'waiting' },
      { name: 'setWeight 60', state: 'waiting' },
      { name: 'pause 10s', state: 'waiting' },
    ],
  },
  progressing: {
    health: 'Progressing',
    reason: 'Progressing: more replicas need to be updated',
    condition: { condition: 'Progressing', reason: 'ReplicaSetUpdated' },
    parts: [{ name: 'setWeight 50', state: 'active' }],
  },
  'scaled-to-zero': {
    health: 'Healthy',
    reason: 'Scaled to zero',
    rollout: { phase: 'scaledToZero' },
    asks: { units: [{ sets: [{ count: 0 }] }] },
  },
  'template-of-a-deployment': {
    health: 'Progressing',
    reason: 'Its controller has not looked at the newest spec yet',
    references: [{ relation: 'uses', kind: 'Deployment', name: 'checkout' }],
    asks: {
      units: [
        {
          sets: [{ count: 3, images: ['registry.example.com/checkout:2.0.0'] }],
        },
      ],
    },
  },
});

describe('Rollout', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
