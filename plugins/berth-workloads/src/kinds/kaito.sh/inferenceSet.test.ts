import { kindCases } from '../../__testUtils__/kindCases';
import { inferenceSetKind } from './inferenceSet';

const cases = kindCases(inferenceSetKind, __dirname, {
  new: {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'inferenceServer',
    models: [{ name: 'phi-4-mini-instruct' }],
    asks: {
      units: [
        {
          times: 2,
          sets: [
            {
              count: 1,
              isPartial: true,
              pod: { spec: { nodeSelector: { apps: 'phi-4-mini' } } },
            },
          ],
        },
      ],
    },
  },
  ready: {
    health: 'Healthy',
    reason: '2 of 2 ready',
    condition: { condition: 'InferenceSetReady' },
    progress: [{ what: 'ready', done: 2, total: 2 }],
    parts: [{ type: 'group', name: 'workspaces', desired: 2, ready: 2 }],
  },
  'scaled-to-zero': {
    health: 'Healthy',
    reason: 'Scaled to zero',
    asks: { units: [{ times: 0 }] },
  },
  // Each of its workspaces needs two nodes.
  starting: {
    health: 'Progressing',
    reason: 'inferenceset is not ready, 1/2 replicas are ready',
    progress: [{ done: 1, total: 2 }],
    asks: { units: [{ times: 2, sets: [{ count: 2, minimum: 2 }] }] },
  },
});

describe('InferenceSet', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
