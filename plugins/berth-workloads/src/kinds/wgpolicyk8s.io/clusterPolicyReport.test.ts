import { kindCases } from '../../__testUtils__/kindCases';
import { clusterPolicyReportKind } from './clusterPolicyReport';

const there = {
  health: 'Healthy',
  reason: 'It is there; it has no status',
  references: [
    { relation: 'describes' as const, kind: 'Namespace', name: 'shop' },
  ],
} as const;

const cases = kindCases(clusterPolicyReportKind, __dirname, {
  failed: {
    ...there,
    references: [...there.references],
    parts: [{ counts: { pass: 0, fail: 1 } }],
  },
  passed: {
    ...there,
    references: [...there.references],
    parts: [{ counts: { pass: 3, fail: 0 } }],
  },
  'with-errors': {
    ...there,
    references: [...there.references],
    parts: [{ counts: { fail: 0, error: 1 } }],
  },
  'without-summary': {
    ...there,
    references: [...there.references],
    parts: [],
  },
});

describe('ClusterPolicyReport', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
