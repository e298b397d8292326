import { kindCases } from '../../__testUtils__/kindCases';
import { elasticQuotaKind } from './elasticQuota';

const cases = kindCases(elasticQuotaKind, __dirname, {
  borrowing: {
    health: 'Healthy',
    reason: 'Used up: nvidia.com/gpu',
    quotas: [
      { resource: 'cpu', guaranteed: '10', limit: '20', used: '18' },
      { resource: 'nvidia.com/gpu', guaranteed: '4', limit: '8', used: '8' },
      { resource: 'memory', guaranteed: undefined, limit: '40Gi', used: '8Gi' },
    ],
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'quota',
    quotas: [{ used: undefined }, {}, {}],
  },
  unused: {
    health: 'Healthy',
    reason: 'There is room in it',
    quotas: [{ used: '0' }, {}, {}],
  },
  'within-min': {
    health: 'Healthy',
    reason: 'There is room in it',
    quotas: [{ used: '4' }, {}, {}],
  },
});

describe('ElasticQuota', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
