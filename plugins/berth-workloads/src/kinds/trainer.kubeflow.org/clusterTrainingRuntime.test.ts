import { kindCases } from '../../__testUtils__/kindCases';
import { clusterTrainingRuntimeKind } from './clusterTrainingRuntime';

const cases = kindCases(clusterTrainingRuntimeKind, __dirname, {
  deprecated: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    advice: [
      {
        rule: 'ClusterTrainingRuntime/deprecatedRuntime',
        field: 'metadata.labels["trainer.kubeflow.org/support"]',
      },
    ],
  },
  torch: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    namespace: undefined,
    role: 'trainingRuntime',
    asks: undefined,
    parts: [{ type: 'group', name: 'node', desired: 1 }],
    advice: [],
  },
});

describe('ClusterTrainingRuntime', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
