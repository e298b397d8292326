import { kindCases } from '../../__testUtils__/kindCases';
import { podMonitorKind } from './podMonitor';

const cases = kindCases(podMonitorKind, __dirname, {
  accepted: {
    health: 'Healthy',
    reason: 'Accepted is True',
    parts: [{ name: 'k8s', health: 'Healthy' }],
  },
  new: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    role: 'monitor',
    selector: { matchLabels: { app: 'vllm' } },
    parts: [],
  },
  'nobody-has-looked': {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
  },
  'refused-by-one': {
    health: 'Degraded',
    reason: 'scrapeTimeout "30s" greater than scrapeInterval "15s"',
  },
});

describe('PodMonitor', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
