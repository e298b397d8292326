import { kindCases } from '../../__testUtils__/kindCases';
import { resourceFlavorKind } from './resourceFlavor';

const cases = kindCases(resourceFlavorKind, __dirname, {
  alone: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    progress: [],
  },
  'any-node': {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    progress: [],
  },
  'no-node': {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    progress: [{ what: 'nodes', done: 0 }],
  },
  v1beta1: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    advice: [{ rule: 'ResourceFlavor/v1beta1' }],
  },
  'with-nodes': {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    role: 'resourceFlavor',
    progress: [{ what: 'nodes', done: 3 }],
    references: [{ relation: 'uses', kind: 'Topology', name: 'racks' }],
  },
});

describe('ResourceFlavor', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
