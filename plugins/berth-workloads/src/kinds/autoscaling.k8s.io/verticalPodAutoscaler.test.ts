import { kindCases } from '../../__testUtils__/kindCases';
import { verticalPodAutoscalerKind } from './verticalPodAutoscaler';

const cases = kindCases(verticalPodAutoscalerKind, __dirname, {
  new: {
    health: 'Progressing',
    reason: 'It has no recommendation yet',
    scaling: [{ of: 'resources', mode: 'InPlaceOrRecreate' }],
    references: [{ relation: 'scales', kind: 'Deployment', name: 'checkout' }],
  },
  'no-pods': {
    health: 'Degraded',
    reason: 'No pods match this VPA object',
    condition: { condition: 'NoPodsMatched' },
  },
  recommending: {
    health: 'Healthy',
    reason: 'It has a recommendation',
    since: '2026-11-20T09:00:00Z',
    parts: [
      {
        type: 'recommendation',
        container: 'server',
        target: { cpu: '250m', memory: '256Mi' },
        lower: { cpu: '100m', memory: '200Mi' },
        upper: { cpu: '1', memory: '1Gi' },
      },
    ],
  },
  // Of three pods one was changed by another autoscaler.
  'recommending-and-changing': {
    health: 'Healthy',
    reason: 'It has a recommendation',
    scaling: [{ of: 'resources', mode: 'Recreate' }],
    parts: [
      { type: 'recommendation' },
      {
        type: 'change',
        object: { kind: 'Pod', name: 'checkout-2' },
        message:
          'Pod resources updated by checkout-vpa: container 0: cpu request, memory request',
        at: '2026-11-20T02:00:00Z',
      },
      { type: 'change', object: { name: 'checkout-1' } },
    ],
  },
});

describe('VerticalPodAutoscaler', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
