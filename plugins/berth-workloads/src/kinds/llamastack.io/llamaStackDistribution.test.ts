import { kindCases } from '../../__testUtils__/kindCases';
import { llamaStackDistributionKind } from './llamaStackDistribution';

const cases = kindCases(llamaStackDistributionKind, __dirname, {
  failed: {
    health: 'Degraded',
    reason:
      'Resource reconciliation failed: failed to validate distribution: unknown distribution',
    condition: { condition: 'DeploymentReady', reason: 'DeploymentFailed' },
  },
  initializing: {
    health: 'Progressing',
    reason: 'Deployment is scaling: 1/2 replicas ready',
    progress: [{ what: 'available', done: 1, total: 2 }],
    parts: [{ type: 'group', name: 'server', desired: 2, ready: 1 }],
    // Several replicas are spread unless something else is said.
    asks: {
      units: [
        {
          sets: [
            {
              count: 2,
              pod: {
                spec: {
                  containers: [
                    { resources: { requests: { cpu: '1', memory: '4Gi' } } },
                  ],
                  topologySpreadConstraints: [
                    { topologyKey: 'topology.kubernetes.io/region' },
                    { topologyKey: 'topology.kubernetes.io/zone' },
                    { topologyKey: 'kubernetes.io/hostname' },
                  ],
                },
              },
            },
          ],
        },
      ],
    },
  },
  new: {
    health: 'Unknown',
    reason: 'Its controller has reported nothing yet',
    role: 'inferenceServer',
    models: [],
    selector: { matchLabels: { 'app.kubernetes.io/instance': 'assistant' } },
    asks: {
      units: [
        {
          times: 1,
          sets: [
            {
              count: 1,
              pod: {
                spec: {
                  containers: [
                    {
                      name: 'llama-stack',
                      resources: {
                        requests: { cpu: '2', memory: '1Gi' },
                        limits: { cpu: '2', memory: '1Gi' },
                      },
                    },
                  ],
                  volumes: [
                    { persistentVolumeClaim: { claimName: 'assistant-pvc' } },
                  ],
                },
              },
            },
          ],
        },
      ],
    },
  },
  ready: {
    health: 'Healthy',
    reason: 'Deployment is ready',
    since: '2026-11-20T09:10:00Z',
    scaling: [{ of: 'replicas', min: 1, max: 5 }],
    endpoints: [
      { address: 'https://assistant.example.com', scope: 'external' },
      {
        address: 'http://assistant-service.ml.svc.cluster.local:8321',
        scope: 'cluster',
      },
    ],
    parts: [
      { type: 'group', name: 'server', desired: 1, ready: 1 },
      {
        type: 'counts',
        name: 'providers',
        counts: { OK: 2, 'Not Implemented': 1 },
      },
    ],
  },
  'scaled-to-zero': {
    health: 'Healthy',
    reason: 'Scaled to zero',
    asks: { units: [{ sets: [{ count: 0 }] }] },
  },
});

describe('LlamaStackDistribution', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
