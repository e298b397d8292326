import { kindCases } from '../../__testUtils__/kindCases';
import { trainingRuntimeKind } from './trainingRuntime';

const cases = kindCases(trainingRuntimeKind, __dirname, {
  'of-mpi': {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    parts: [
      { type: 'group', name: 'node', desired: 1 },
      { type: 'group', name: 'launcher', desired: 1 },
    ],
  },
  'with-initializers': {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    system: 'Kubeflow Trainer',
    role: 'trainingRuntime',
    asks: undefined,
    advice: [],
    parts: [
      { type: 'group', name: 'dataset-initializer', desired: 1 },
      { type: 'group', name: 'model-initializer', desired: 1 },
      { type: 'group', name: 'node', desired: 1 },
    ],
  },
});

describe('TrainingRuntime', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
