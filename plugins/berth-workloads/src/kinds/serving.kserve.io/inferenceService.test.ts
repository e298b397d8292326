import { kindCases } from '../../__testUtils__/kindCases';
import { inferenceServiceKind } from './inferenceService';

const since = '2026-11-20T09:00:00Z';

const gpus = (count: number) => ({
  pod: {
    spec: {
      containers: [
        {
          resources: {
            requests: { cpu: '2', memory: '6Gi', 'nvidia.com/gpu': count },
          },
        },
      ],
    },
  },
});

const cases = kindCases(inferenceServiceKind, __dirname, {
  canary: {
    health: 'Healthy',
    reason: 'Ready is True',
    condition: { condition: 'Ready' },
    since: '2026-11-20T09:10:00Z',
    progress: [{ what: 'ready', done: 2, total: 2, failed: 0 }],
    scaling: [
      { of: 'replicas', part: 'predictor', min: 2, max: 6, mode: 'Knative' },
    ],
    endpoints: [
      { address: 'http://sentiment.ml.example.com', scope: 'external' },
      { address: 'http://sentiment.ml.svc.cluster.local', scope: 'cluster' },
    ],
    models: [
      {
        name: 'sentiment',
        source: 'gs://acme-models/sentiment/2',
        format: 'sklearn',
        state: 'Loaded',
      },
    ],
    parts: [
      { type: 'group', name: 'predictor', desired: 2, health: 'Healthy' },
      { type: 'share', name: 'sentiment-predictor-00002', percent: 10 },
      { type: 'share', name: 'sentiment-predictor-00001', percent: 90 },
    ],
    references: [
      {
        relation: 'uses',
        kind: 'ClusterServingRuntime',
        name: 'kserve-sklearnserver',
      },
    ],
    // Of the runtime what the service does not say.
    asks: {
      when: 'now',
      units: [
        {
          sets: [
            {
              name: 'predictor',
              count: 2,
              images: ['kserve/sklearnserver:v0.20.0'],
              pod: {
                metadata: {
                  namespace: 'ml',
                  labels: {
                    'serving.kserve.io/inferenceservice': 'sentiment',
                  },
                },
                spec: {
                  nodeSelector: { pool: 'cpu' },
                  tolerations: [{ key: 'serving', operator: 'Exists' }],
                  containers: [
                    {
                      name: 'kserve-container',
                      resources: {
                        requests: { cpu: '100m', memory: '256Mi' },
                        limits: { cpu: '1', memory: '2Gi' },
                      },
                    },
                  ],
                },
              },
            },
          ],
        },
      ],
    },
  },
  'canary-in-standard-mode': {
    health: 'Healthy',
    reason: 'Ready is True',
    models: [],
    advice: [],
    parts: [
      { type: 'group', name: 'predictor', desired: 1, health: 'Healthy' },
      { type: 'group', name: 'second', desired: 1, health: 'Healthy' },
      { type: 'group', name: 'canary 2', desired: 1, health: 'Progressing' },
      { type: 'share', name: 'second', percent: 25 },
      { type: 'share', name: 'canary 2', percent: 5 },
      { type: 'share', name: 'predictor', percent: 70 },
    ],
    asks: {
      units: [
        { name: 'predictor', sets: [{ count: 1 }] },
        {
          name: 'second',
          sets: [{ count: 1, images: ['registry.example.com/sentiment:2'] }],
        },
        { name: 'canary 2', sets: [{ count: 1 }] },
      ],
    },
  },
  'failed-to-load': {
    health: 'Degraded',
    reason:
      'BlockedByFailedLoad: ModelLoadFailed: RuntimeError: Failed to fetch model. No model found in gs://acme-models/gone.',
    condition: { condition: 'PredictorReady' },
    since,
    progress: [{ done: 0, total: 1, failed: 1 }],
  },
  // What is ready is the model before.
  'loading-another-model': {
    health: 'Progressing',
    reason: 'InProgress',
    models: [{ state: 'Loaded' }],
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'inferenceServer',
    system: 'KServe',
    models: [
      {
        name: 'sentiment',
        source: 'hf://acme/sentiment-base',
        format: 'huggingface',
      },
    ],
    selector: {
      matchLabels: { 'serving.kserve.io/inferenceservice': 'sentiment' },
    },
    // Which runtime it will be is not known yet.
    asks: {
      units: [
        {
          times: 1,
          sets: [
            {
              count: 1,
              isPartial: true,
              pod: {
                spec: {
                  nodeSelector: { accelerator: 'l4' },
                  containers: [
                    {
                      resources: {
                        requests: {
                          cpu: '4',
                          memory: '16Gi',
                          'nvidia.com/gpu': '1',
                        },
                      },
                    },
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
    reason: 'Its controller has reported nothing yet',
    references: [{ kind: 'ServingRuntime', name: 'huggingface-multinode' }],
    asks: {
      units: [
        {
          times: 1,
          sets: [
            { name: 'head', count: 1, minimum: 1, ...gpus(8) },
            { name: 'worker', count: 2, minimum: 2, ...gpus(8) },
          ],
        },
      ],
    },
  },
  stopped: {
    health: 'Suspended',
    reason: 'Stopped',
    condition: { condition: 'Stopped', status: 'True' },
    since,
    asks: { when: 'onResume' },
  },
  'waiting-for-revision': {
    health: 'Progressing',
    reason:
      'Configuration "sentiment-predictor" is waiting for a Revision to become ready.',
    condition: { condition: 'PredictorReady', status: 'Unknown' },
    since,
    scaling: [{ min: 0, max: 4, mode: 'concurrency' }],
    parts: [
      { type: 'group', name: 'predictor', desired: 0, health: 'Progressing' },
      { type: 'share', name: 'canary', percent: 20 },
      { type: 'share', name: 'stable', percent: 80 },
    ],
    asks: { units: [{ sets: [{ count: 0 }] }] },
  },
  'with-transformer': {
    health: 'Progressing',
    reason: 'Deployment does not have minimum availability.',
    condition: { condition: 'TransformerReady' },
    models: [{ source: 's3://key@acme/images', format: 'pytorch' }],
    parts: [
      { type: 'group', name: 'predictor', desired: 1, health: 'Healthy' },
      { type: 'group', name: 'transformer', desired: 2, health: 'Progressing' },
    ],
    asks: {
      units: [
        { name: 'predictor' },
        { name: 'transformer', sets: [{ count: 2 }] },
      ],
    },
    advice: [
      {
        rule: 'InferenceService/frameworkField',
        field: 'spec.predictor.pytorch',
      },
      { rule: 'InferenceService/deploymentModeRenamed' },
      { rule: 'InferenceService/canaryWithoutKnative' },
    ],
  },
});

describe('InferenceService', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
