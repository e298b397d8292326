import { kindCases } from '../../__testUtils__/kindCases';
import { hyperNodeKind } from './hyperNode';

const cases = kindCases(hyperNodeKind, __dirname, {
  'by-label': {
    health: 'Healthy',
    reason: '12 nodes are in it',
    progress: [{ what: 'nodes', done: 12 }],
    parts: [{ type: 'level', name: 'tier 1' }],
  },
  empty: {
    health: 'Healthy',
    reason: '0 nodes are in it',
    progress: [{ what: 'nodes', done: 0 }],
  },
  leaf: {
    health: 'Healthy',
    reason: '2 nodes are in it',
    parts: [
      { type: 'level', name: 'rack' },
      { type: 'object', object: { group: '', kind: 'Node', name: 'node-0' } },
      { type: 'object', object: { name: 'node-1' } },
    ],
  },
  new: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    role: 'topology',
    references: [
      { relation: 'manages', kind: 'HyperNode', name: 's0' },
      { relation: 'manages', kind: 'HyperNode', name: 's1' },
    ],
  },
  'not-ready': {
    health: 'Progressing',
    reason: 'node-0 does not exist',
  },
});

describe('HyperNode', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
