import { kindCases } from '../../__testUtils__/kindCases';
import { workspaceKind } from './workspace';

const since = '2026-11-20T09:10:00Z';

const cases = kindCases(workspaceKind, __dirname, {
  new: {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'inferenceServer',
    models: [
      { name: 'phi-4-mini-instruct' },
      {
        name: 'legal',
        source: 'registry.example.com/adapters/legal:1',
        format: 'adapter',
      },
    ],
    progress: [{ what: 'nodes', done: 0, total: 1 }],
    selector: { matchLabels: { 'kaito.sh/workspace': 'phi-4' } },
    asks: {
      when: 'now',
      units: [
        {
          times: 1,
          sets: [
            {
              name: 'inference',
              count: 1,
              isPartial: true,
              pod: {
                spec: {
                  nodeSelector: { apps: 'phi-4' },
                  tolerations: [{ key: 'nvidia.com/gpu' }, { key: 'sku' }],
                },
              },
            },
          ],
        },
      ],
    },
  },
  'no-longer-ready': {
    health: 'Degraded',
    reason: 'Inference workload is not ready',
    condition: { condition: 'InferenceReady' },
    since: '2026-11-20T10:00:00Z',
    models: [],
    asks: {
      units: [
        {
          sets: [
            {
              count: 1,
              images: ['registry.example.com/server:1'],
              pod: {
                spec: {
                  nodeSelector: { apps: 'phi-4' },
                  containers: [
                    { resources: { requests: { 'nvidia.com/gpu': '1' } } },
                  ],
                },
              },
            },
          ],
        },
      ],
    },
  },
  // KAITO has computed how many nodes the model needs.
  provisioning: {
    health: 'Progressing',
    reason: '2 of 6 node claims are ready',
    condition: { condition: 'NodeClaimReady' },
    progress: [{ what: 'nodes', done: 2, total: 6 }],
    asks: { units: [{ sets: [{ count: 6, minimum: 6, isPartial: true }] }] },
  },
  ready: {
    health: 'Healthy',
    reason: 'workspace succeeds',
    condition: { condition: 'WorkspaceSucceeded' },
    since,
    advice: [{ rule: 'Workspace/preferredNodes' }],
  },
  tuned: {
    health: 'Healthy',
    reason: 'workspace succeeds',
    role: 'trainingJob',
    asks: { when: 'ifRepeated' },
  },
  tuning: {
    health: 'Progressing',
    reason: 'workspace has not completed yet, tuning job is running',
    role: 'trainingJob',
    models: [{ name: 'phi-3-mini-128k-instruct' }],
    parts: [{ type: 'group', name: 'tuning', desired: 1 }],
    asks: { when: 'now', units: [{ sets: [{ name: 'tuning', count: 1 }] }] },
  },
  // v1alpha1 has no state.
  'tuning-failed': {
    health: 'Degraded',
    reason: 'tuning job failed',
    condition: { condition: 'JobStarted' },
    version: { read: 'v1alpha1' },
  },
});

describe('Workspace of KAITO', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
