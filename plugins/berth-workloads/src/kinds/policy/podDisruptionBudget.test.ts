import { kindCases } from '../../__testUtils__/kindCases';
import { podDisruptionBudgetKind } from './podDisruptionBudget';

const cases = kindCases(podDisruptionBudgetKind, __dirname, {
  'insufficient-pods': {
    health: 'Healthy',
    reason: '0 pods may be evicted',
    condition: { reason: 'InsufficientPods', status: 'False' },
    progress: [{ what: 'ready', done: 2, total: 2 }],
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
  },
  // As the API server hands it out before its controller has looked at it.
  'not-counted': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    progress: [],
  },
  'sufficient-pods': {
    health: 'Healthy',
    reason: '1 pod may be evicted',
    selector: { matchLabels: { app: 'checkout' } },
  },
  'sync-failed': {
    health: 'Degraded',
    reason: 'found no controller ref for pod checkout-x7',
    since: '2026-11-20T09:00:00Z',
  },
});

describe('PodDisruptionBudget', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
