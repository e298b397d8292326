import { kindCases } from '../../__testUtils__/kindCases';
import { serviceMonitorKind } from './serviceMonitor';

const prometheus = {
  group: 'monitoring.coreos.com',
  kind: 'Prometheus',
  namespace: 'monitoring',
} as const;

const cases = kindCases(serviceMonitorKind, __dirname, {
  accepted: {
    health: 'Healthy',
    reason: 'Accepted is True',
    parts: [
      {
        type: 'object',
        name: 'k8s',
        object: { ...prometheus, name: 'k8s' },
        health: 'Healthy',
      },
    ],
  },
  // In namespaces that are not known here.
  everywhere: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    parts: [],
  },
  new: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    role: 'monitor',
    asks: undefined,
    selector: undefined,
    parts: [
      {
        type: 'object',
        name: 'vllm',
        object: { group: '', kind: 'Service', namespace: 'ml', name: 'vllm' },
      },
    ],
  },
  'nobody-has-looked': {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    parts: [{ object: { kind: 'PrometheusAgent' }, health: 'Unknown' }],
  },
  'refused-by-one': {
    health: 'Degraded',
    reason: 'scrapeTimeout "30s" greater than scrapeInterval "15s"',
    condition: { condition: 'Accepted', reason: 'InvalidConfiguration' },
    since: '2026-11-20T09:00:00Z',
    parts: [
      { name: 'k8s', health: 'Healthy' },
      { name: 'team', health: 'Degraded' },
    ],
  },
});

describe('ServiceMonitor', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
