import { kindCases } from '../../__testUtils__/kindCases';
import { llmInferenceServiceKind } from './llmInferenceService';

const since = '2026-11-20T09:20:00Z';

const gpus = (count: string) => ({
  pod: {
    spec: {
      containers: [{ resources: { requests: { 'nvidia.com/gpu': count } } }],
    },
  },
});

const cases = kindCases(llmInferenceServiceKind, __dirname, {
  changed: {
    health: 'Progressing',
    reason: 'Its controller has not looked at the newest spec yet',
    asks: { units: [{ sets: [{ count: 0 }] }] },
  },
  'crash-looping': {
    health: 'Degraded',
    reason: 'ReplicaSet "qwen3-kserve-5d9" has timed out progressing.',
    condition: { condition: 'MainWorkloadReady' },
    since,
    models: [{ name: 'qwen3', source: 'hf://Qwen/Qwen3-32B' }],
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'inferenceServer',
    models: [
      { name: 'Qwen/Qwen3-32B', source: 'hf://Qwen/Qwen3-32B' },
      { name: 'legal', source: 'hf://acme/qwen3-legal', format: 'LoRA' },
    ],
    parts: [
      { type: 'group', name: 'main', desired: 3 },
      { type: 'group', name: 'scheduler', desired: 1 },
    ],
    selector: { matchLabels: { 'app.kubernetes.io/name': 'qwen3' } },
    asks: {
      units: [
        {
          name: 'main',
          times: 1,
          sets: [
            {
              count: 3,
              pod: {
                metadata: { namespace: 'ml' },
                spec: {
                  containers: [
                    {
                      resources: {
                        requests: {
                          cpu: '8',
                          memory: '96Gi',
                          'nvidia.com/gpu': '2',
                        },
                      },
                    },
                  ],
                },
              },
            },
          ],
        },
        // A preset of KServe says what its pods are.
        { name: 'scheduler', sets: [{ count: 1, isPartial: true }] },
      ],
    },
  },
  'prefill-and-decode': {
    health: 'Healthy',
    reason: 'Ready is True',
    since,
    progress: [{ what: 'ready', done: 2, total: 2 }],
    scaling: [{ of: 'replicas', part: 'main', min: 2, max: 4, mode: 'keda' }],
    endpoints: [
      {
        name: 'gateway-external',
        address: 'https://gateway.example.com/ml/deepseek-r1',
        scope: 'external',
      },
      { name: 'gateway-internal', scope: 'cluster' },
    ],
    references: [
      {
        relation: 'uses',
        kind: 'LLMInferenceServiceConfig',
        namespace: 'kserve',
      },
      { kind: 'InferencePool', name: 'deepseek-r1-inference-pool' },
    ],
    parts: [
      { type: 'group', name: 'main', desired: 2, ready: 2, health: 'Healthy' },
      { type: 'object', name: 'main', object: { kind: 'LeaderWorkerSet' } },
      { type: 'group', name: 'prefill', desired: 3, ready: 3 },
      { type: 'object', name: 'prefill', object: { kind: 'Deployment' } },
      { type: 'group', name: 'scheduler', desired: 2, ready: 2 },
      { type: 'object', name: 'scheduler', object: { kind: 'Deployment' } },
      { type: 'share', name: 'deepseek-r1', percent: 90 },
      { type: 'share', name: 'deepseek-r1-next', percent: 10 },
    ],
    // Two replicas, each of 16 ranks of which 8 are on one node.
    asks: {
      units: [
        {
          name: 'main',
          times: 2,
          sets: [
            { name: 'leader', count: 1, minimum: 1, ...gpus('8') },
            { name: 'worker', count: 1, minimum: 1, ...gpus('8') },
          ],
        },
        { name: 'prefill', times: 1, sets: [{ count: 3, ...gpus('4') }] },
        { name: 'scheduler', sets: [{ count: 2 }] },
      ],
    },
  },
  starting: {
    health: 'Progressing',
    reason: 'ReplicaSet "qwen3-kserve-5d9" is progressing.',
    condition: { condition: 'MainWorkloadReady', status: 'Unknown' },
    version: { given: 'v1alpha1', read: 'v1alpha1', isNearest: false },
    references: [{ name: 'intranet', namespace: 'ml' }],
    // Its template is in a configuration that it names.
    asks: { units: [{ sets: [{ count: 1, isPartial: true }] }] },
  },
  stopped: {
    health: 'Suspended',
    reason: 'Stopped',
    condition: { condition: 'Ready', reason: 'Stopped' },
    asks: { when: 'onResume', units: [{ sets: [{ isPartial: true }] }] },
  },
});

describe('LLMInferenceService', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
