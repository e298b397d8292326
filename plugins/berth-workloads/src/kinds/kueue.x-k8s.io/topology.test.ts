import { kindCases } from '../../__testUtils__/kindCases';
import { topologyKind } from './topology';

const cases = kindCases(topologyKind, __dirname, {
  alone: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    parts: [{ name: 'block' }, { name: 'rack' }, { type: 'level' }],
  },
  'no-labelled-node': {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    parts: [{ domains: 0 }, { domains: 0 }, { domains: 0 }],
  },
  v1beta1: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    advice: [{ rule: 'Topology/v1beta1' }],
  },
  // Both blocks have a rack 1.
  'with-nodes': {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    role: 'topology',
    parts: [
      { type: 'level', name: 'block', domains: 2 },
      { type: 'level', name: 'rack', domains: 3 },
      { type: 'level', name: 'kubernetes.io/hostname', domains: 4 },
    ],
  },
});

describe('Kueue Topology', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
