import { kindCases } from '../../__testUtils__/kindCases';
import { dynamoGraphDeploymentKind } from './dynamoGraphDeployment';

const since = '2026-11-20T09:10:00Z';

const frontend = { name: 'Frontend', count: 1 };

const decode = {
  name: 'Decode',
  pod: {
    spec: {
      containers: [{ resources: { requests: { 'nvidia.com/gpu': '8' } } }],
    },
  },
};

const cases = kindCases(dynamoGraphDeploymentKind, __dirname, {
  changed: {
    health: 'Progressing',
    reason: 'Its controller has not looked at the newest spec yet',
  },
  new: {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'inferenceServer',
    models: [{ name: 'Qwen/Qwen3-235B-A22B' }],
    parts: [
      { type: 'group', name: 'Frontend', desired: 1 },
      { type: 'group', name: 'Decode', desired: 2 },
    ],
    selector: {
      matchLabels: { 'nvidia.com/dynamo-graph-deployment-name': 'qwen3' },
    },
    advice: [],
    asks: {
      priorityClass: 'serving',
      units: [
        { name: 'Frontend', times: 1, sets: [frontend] },
        {
          name: 'Decode',
          times: 2,
          sets: [{ ...decode, count: 2, minimum: 2 }],
        },
      ],
    },
  },
  'older-failed': {
    health: 'Degraded',
    reason: 'services "qwen3-worker" is forbidden',
    condition: { condition: 'Ready' },
    since,
    version: { read: 'v1alpha1' },
    advice: [{ rule: 'DynamoGraphDeployment/v1alpha1', field: 'apiVersion' }],
    scaling: [{ of: 'replicas', part: 'Frontend', min: 2, max: 5 }],
    asks: {
      units: [
        { name: 'Frontend', sets: [{ count: 2 }] },
        {
          name: 'Worker',
          sets: [
            {
              count: 3,
              images: [
                'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0',
                'registry.example.com/sidecar:1',
              ],
              pod: {
                metadata: { labels: { tier: 'gpu' } },
                spec: {
                  nodeSelector: { gpu: 'mi300x' },
                  containers: [
                    {
                      name: 'main',
                      resources: {
                        requests: {
                          cpu: '8',
                          memory: '64Gi',
                          'ephemeral-storage': '2Gi',
                          'amd.com/gpu': '2',
                        },
                        limits: { 'amd.com/gpu': '2' },
                      },
                    },
                    { name: 'sidecar' },
                  ],
                },
              },
            },
          ],
        },
      ],
    },
  },
  'older-scaled-to-zero': {
    health: 'Healthy',
    reason: 'All resources are ready',
    asks: { units: [{ sets: [{ count: 0 }] }] },
  },
  successful: {
    health: 'Healthy',
    reason: 'All resources are ready',
    condition: { reason: 'all_resources_are_ready' },
    since,
    progress: [{ what: 'ready', done: 3, total: 3 }],
    asks: { units: [{ name: 'Frontend' }, { name: 'Decode' }] },
  },
  updating: {
    health: 'Progressing',
    reason: 'Decode is rolling out',
    parts: [
      { type: 'group', name: 'Frontend', desired: 1, ready: 1 },
      { type: 'group', name: 'Decode', desired: 2, ready: 1 },
      { type: 'step', name: 'rolling update', state: 'active' },
    ],
  },
  // Grove places one frontend and one pair of decoders together, or nothing.
  'waiting-for-gpus': {
    health: 'Progressing',
    reason: 'decode: 0/16 nodes have enough free GPUs',
    condition: { reason: 'insufficient_capacity' },
    progress: [{ done: 1, total: 3 }],
    asks: {
      units: [
        {
          times: 1,
          gang: { minimum: 3 },
          sets: [
            { ...frontend, minimum: 1 },
            { ...decode, count: 4, minimum: 2 },
          ],
        },
      ],
    },
  },
});

describe('DynamoGraphDeployment', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
