import { kindCases } from '../../__testUtils__/kindCases';
import { instrumentationKind } from './instrumentation';

const there = {
  health: 'Healthy',
  reason: 'It is there; it has no status',
} as const;

const cases = kindCases(instrumentationKind, __dirname, {
  'in-another-namespace': {
    ...there,
    references: [
      {
        relation: 'routesTo',
        namespace: 'observability',
        name: 'telemetry-collector',
      },
    ],
  },
  'in-the-namespace': {
    ...there,
    role: 'instrumentation',
    parts: [
      {
        type: 'setting',
        name: 'sampler',
        value: 'parentbased_traceidratio 0.25',
      },
      { type: 'setting', name: 'propagators', value: 'tracecontext, baggage' },
    ],
    references: [
      {
        relation: 'routesTo',
        group: '',
        kind: 'Service',
        namespace: 'shop',
        name: 'otel-collector',
      },
    ],
  },
  nowhere: { ...there, parts: [], references: [] },
  outside: {
    ...there,
    parts: [{ name: 'sampler', value: 'always_on' }],
    references: [],
  },
});

describe('Instrumentation', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
