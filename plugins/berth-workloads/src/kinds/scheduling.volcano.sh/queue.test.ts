import { kindCases } from '../../__testUtils__/kindCases';
import { volcanoQueueKind } from './queue';

const cases = kindCases(volcanoQueueKind, __dirname, {
  closed: { health: 'Suspended', reason: 'Closed' },
  closing: { health: 'Progressing', reason: 'Closing' },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'queue',
    quotas: [
      { resource: 'cpu', limit: '64' },
      { resource: 'nvidia.com/gpu', limit: '32' },
    ],
    parts: [],
  },
  open: {
    health: 'Healthy',
    reason: 'Open',
    references: [{ relation: 'uses', kind: 'Queue', name: 'root' }],
    quotas: [
      {
        resource: 'nvidia.com/gpu',
        limit: '32',
        deserved: '16',
        guaranteed: '8',
        used: '16',
      },
      { resource: 'cpu', limit: undefined, used: '24' },
      { resource: 'pods', used: '3' },
    ],
    parts: [{ counts: { pending: 2, inqueue: 1, running: 1 } }],
  },
  unknown: { health: 'Unknown', reason: 'Unknown' },
});

describe('Volcano Queue', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
