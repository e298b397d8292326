import { kindCases } from '../../__testUtils__/kindCases';
import { resourceQuotaKind } from './resourceQuota';

const cases = kindCases(resourceQuotaKind, __dirname, {
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    quotas: [
      { resource: 'requests.nvidia.com/gpu', limit: '8' },
      { resource: 'requests.memory', limit: '1Ti' },
    ],
  },
  // As the API server hands it out before its controller has looked at it.
  'not-counted': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
  },
  // What runs stays; nothing more is let in.
  'lowered-below-use': {
    health: 'Healthy',
    reason: 'Used up: requests.nvidia.com/gpu',
    quotas: [
      { resource: 'requests.nvidia.com/gpu', limit: '4', used: '8' },
      {},
    ],
  },
  room: { health: 'Healthy', reason: 'There is room in it' },
  'used-up': {
    health: 'Healthy',
    reason: 'Used up: requests.nvidia.com/gpu',
    quotas: [
      { resource: 'requests.nvidia.com/gpu', limit: '8', used: '8' },
      { resource: 'requests.memory', limit: '1Ti', used: '512Gi' },
    ],
  },
});

describe('ResourceQuota', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
