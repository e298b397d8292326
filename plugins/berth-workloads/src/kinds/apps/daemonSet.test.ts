import { kindCases } from '../../__testUtils__/kindCases';
import { daemonSetKind } from './daemonSet';

const cases = kindCases(daemonSetKind, __dirname, {
  complete: {
    health: 'Healthy',
    reason: '4 of 4 ready',
    role: 'daemon',
    rollout: { phase: 'complete', desired: 4 },
    asks: { units: [{ sets: [{ count: 4, perNode: true }] }] },
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has not looked at the newest spec yet',
    rollout: { phase: 'progressing' },
  },
  'no-node-takes-it': {
    health: 'Healthy',
    reason: 'Scaled to zero',
    rollout: { phase: 'scaledToZero' },
  },
  'not-available': {
    health: 'Progressing',
    reason: '3 of 4 ready',
    rollout: { phase: 'progressing' },
  },
  // Whoever asked to delete pods by hand is not waited for.
  'on-delete': {
    health: 'Healthy',
    reason: '1 of 4 updated',
    rollout: { phase: 'complete', strategy: { type: 'OnDelete' } },
  },
  rolling: {
    health: 'Progressing',
    reason: '1 of 4 updated',
    progress: [
      { what: 'ready', done: 3, total: 4 },
      { what: 'updated', done: 1, total: 4 },
    ],
  },
  'spec-not-observed': {
    health: 'Progressing',
    reason: 'Its controller has not looked at the newest spec yet',
  },
});

describe('DaemonSet', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
