import { kindCases } from '../../__testUtils__/kindCases';
import { workloadPriorityClassKind } from './workloadPriorityClass';

const cases = kindCases(workloadPriorityClassKind, __dirname, {
  negative: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    parts: [{ type: 'counts', name: 'priority', counts: { value: -5 } }],
  },
  positive: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    role: 'priority',
    parts: [{ counts: { value: 10000 } }],
  },
  v1beta1: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    advice: [{ rule: 'WorkloadPriorityClass/v1beta1' }],
  },
  zero: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    parts: [{ counts: { value: 0 } }],
  },
});

describe('WorkloadPriorityClass', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
