import { kindCases } from '../../__testUtils__/kindCases';
import { inferenceObjectiveKind } from './inferenceObjective';

const cases = kindCases(inferenceObjectiveKind, __dirname, {
  accepted: {
    health: 'Healthy',
    reason: 'InferenceObjective has been accepted',
  },
  new: {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'priority',
    references: [
      {
        relation: 'uses',
        group: 'inference.networking.k8s.io',
        kind: 'InferencePool',
        namespace: 'ml',
        name: 'qwen3',
      },
    ],
    advice: [{ rule: 'InferenceObjective/dropped' }],
  },
  pending: {
    health: 'Unknown',
    reason: 'Waiting for controller',
    condition: { condition: 'Ready', status: 'Unknown' },
  },
  refused: {
    health: 'Degraded',
    reason: 'InferencePool qwen3 not found',
    condition: { reason: 'PoolNotFound' },
  },
});

describe('InferenceObjective', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
