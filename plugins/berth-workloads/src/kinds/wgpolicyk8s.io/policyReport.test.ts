import { kindCases } from '../../__testUtils__/kindCases';
import { policyReportKind } from './policyReport';

const there = {
  health: 'Healthy',
  reason: 'It is there; it has no status',
} as const;

const checkout = [
  {
    relation: 'describes' as const,
    group: 'apps',
    kind: 'Deployment',
    namespace: 'shop',
    name: 'checkout',
  },
];

const cases = kindCases(policyReportKind, __dirname, {
  failed: {
    ...there,
    role: 'report',
    parts: [
      {
        type: 'counts',
        name: 'results',
        counts: { pass: 8, fail: 2, warn: 1, error: 0, skip: 0 },
      },
    ],
    references: checkout,
  },
  'of-many': { ...there, parts: [{ counts: { fail: 3 } }], references: [] },
  passed: { ...there, parts: [{ counts: { pass: 12 } }], references: checkout },
  'without-summary': { ...there, parts: [] },
});

describe('PolicyReport', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });

  it.each(cases)('%s: says no more than counts', (_, workload) => {
    expect(JSON.stringify(workload)).not.toMatch(/says so|capabilities/);
  });
});
