import { kindCases } from '../../__testUtils__/kindCases';
import { cohortKind } from './cohort';

const cases = kindCases(cohortKind, __dirname, {
  empty: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    quotas: [],
    parts: [],
  },
  v1beta1: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    advice: [{ rule: 'Cohort/v1beta1' }],
  },
  'with-members': {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    role: 'quota',
    quotas: [
      { flavor: 'spare', resource: 'cpu', guaranteed: '12', lendable: '6' },
    ],
    parts: [
      { type: 'object', object: { kind: 'ClusterQueue', name: 'gpus' } },
      { type: 'object', object: { kind: 'Cohort', name: 'vision' } },
    ],
    references: [{ relation: 'uses', kind: 'Cohort', name: 'organization' }],
  },
  'with-shares': { health: 'Healthy', reason: 'Its weighted share is 12' },
});

describe('Cohort', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
