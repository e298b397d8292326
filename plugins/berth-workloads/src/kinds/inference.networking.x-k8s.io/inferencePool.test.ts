import { kindCases } from '../../__testUtils__/kindCases';
import { experimentalInferencePoolKind } from './inferencePool';

const advice = [{ rule: 'InferencePool/groupRenamed', field: 'apiVersion' }];

const cases = kindCases(experimentalInferencePoolKind, __dirname, {
  accepted: {
    health: 'Healthy',
    reason: 'InferencePool has been accepted by the gateway',
    parts: [{ type: 'object', name: 'public', health: 'Healthy' }],
    advice,
  },
  // Its CRD begins with a parent that is none.
  new: {
    health: 'Unknown',
    reason: 'No Gateway routes to it yet',
    role: 'inferencePool',
    selector: { matchLabels: { app: 'qwen3' } },
    references: [{ kind: 'Service', name: 'qwen3-epp' }],
    parts: [],
    advice,
  },
  'picker-missing': {
    health: 'Degraded',
    reason: 'Service qwen3-epp not found',
    condition: { condition: 'ResolvedRefs' },
    advice,
  },
  refused: {
    health: 'Degraded',
    reason: 'No HTTPRoute accepted it',
    condition: { reason: 'HTTPRouteNotAccepted' },
    advice,
  },
});

describe('InferencePool of the experimental group', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
