import { kindCases } from '../../__testUtils__/kindCases';
import { nimServiceKind } from './nimService';

const cases = kindCases(nimServiceKind, __dirname, {
  'cache-not-ready': {
    health: 'Progressing',
    reason: 'NIMCache llama-3-1-8b not ready',
    condition: { condition: 'NIM_SERVICE_READY', reason: 'NIMCacheNotReady' },
  },
  failed: {
    health: 'Degraded',
    reason: 'NIMCache llama-3-1-8b not found',
    condition: { condition: 'NIM_SERVICE_FAILED', status: 'True' },
    since: '2026-11-20T09:10:00Z',
    // The operator makes the claim for its GPU.
    asks: { units: [{ sets: [{ isPartial: true }] }] },
  },
  new: {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'inferenceServer',
    models: [
      {
        name: 'llama-3.1-8b-instruct',
        source: 'nvcr.io/nim/meta/llama-3.1-8b-instruct',
      },
    ],
    references: [{ relation: 'uses', kind: 'NIMCache', name: 'llama-3-1-8b' }],
    selector: { matchLabels: { 'app.kubernetes.io/part-of': 'nim-service' } },
    asks: {
      units: [
        {
          times: 1,
          sets: [
            {
              count: 2,
              images: ['nvcr.io/nim/meta/llama-3.1-8b-instruct:1.8'],
              pod: {
                spec: {
                  nodeSelector: { gpu: 'h100' },
                  runtimeClassName: 'nvidia',
                  containers: [
                    { resources: { requests: { 'nvidia.com/gpu': 1 } } },
                  ],
                },
              },
            },
          ],
        },
      ],
    },
  },
  'over-several-nodes': {
    health: 'Progressing',
    reason: 'Pending',
    asks: {
      units: [
        {
          times: 2,
          sets: [
            { name: 'leader', count: 1, minimum: 1 },
            { name: 'worker', count: 2, minimum: 2 },
          ],
        },
      ],
    },
  },
  ready: {
    health: 'Healthy',
    reason: 'deployment "llama-3-1-8b" successfully rolled out',
    progress: [{ what: 'available', done: 2, total: 2 }],
    scaling: [{ of: 'replicas', min: 1, max: 4 }],
    models: [{ name: 'meta/llama-3.1-8b-instruct' }],
    endpoints: [
      { address: 'https://nim.example.com', scope: 'external' },
      {
        address: 'llama-3-1-8b.nim.svc.cluster.local',
        port: 8000,
        scope: 'cluster',
      },
    ],
    asks: { units: [{ sets: [{ count: 1 }] }] },
  },
});

describe('NIMService', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
