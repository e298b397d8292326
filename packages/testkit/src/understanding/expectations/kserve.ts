import type { ExampleExpectations } from '../ExampleExpectations';

const waiting = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'KServe',
  role: 'inferenceServer',
} as const;

const runtime = {
  health: 'Healthy',
  reason: 'It is there; it has no status',
  system: 'KServe',
  role: 'servingRuntime',
} as const;

/** The scheduler's pods are those of a preset. */
const scheduler = {
  name: 'scheduler',
  sets: [{ count: 1, isPartial: true }],
};

export const kserve: ExampleExpectations = {
  'llm-gpt-oss-20b.yaml': [
    {
      kind: 'LLMInferenceService',
      name: 'gpt-oss-20b',
      expect: {
        ...waiting,
        models: [
          { name: 'RedHatAI/gpt-oss-20b', source: 'pvc://gpt-oss-20b-pvc' },
        ],
        references: [
          {
            relation: 'uses',
            kind: 'LLMInferenceServiceConfig',
            name: 'llmisvc-intelligent-inference-scheduling',
          },
        ],
        asks: {
          units: [
            {
              name: 'main',
              times: 1,
              sets: [
                {
                  count: 2,
                  isPartial: true,
                  pod: {
                    spec: {
                      containers: [
                        {
                          resources: {
                            requests: {
                              cpu: '4',
                              memory: '32Gi',
                              'nvidia.com/gpu': 1,
                            },
                          },
                        },
                      ],
                    },
                  },
                },
              ],
            },
            scheduler,
          ],
        },
      },
    },
  ],
  'llm-inference-service-facebook-opt-125m-cpu.yaml': [
    {
      kind: 'LLMInferenceService',
      name: 'facebook-opt-125m-single',
      expect: {
        ...waiting,
        version: { given: 'v1alpha1', isNearest: false },
        models: [
          { name: 'facebook/opt-125m', source: 'hf://facebook/opt-125m' },
        ],
        asks: {
          units: [
            {
              sets: [
                {
                  count: 1,
                  images: [
                    'public.ecr.aws/q9t5s3a7/vllm-cpu-release-repo:v0.19.0',
                  ],
                },
              ],
            },
            scheduler,
          ],
        },
      },
    },
  ],
  'llm-inference-service-managed-dra-minimal.yaml': [
    {
      kind: 'LLMInferenceService',
      name: 'qwen2-7b-instruct-dra-minimal',
      expect: {
        ...waiting,
        models: [
          {
            name: 'Qwen/Qwen2.5-7B-Instruct',
            source: 'hf://Qwen/Qwen2.5-7B-Instruct',
          },
        ],
        // KServe makes the claim for the device.
        asks: { units: [{ sets: [{ count: 1, isPartial: true }] }, scheduler] },
      },
    },
  ],
  'servingruntime-collocation.yaml': [
    {
      kind: 'ServingRuntime',
      name: 'pytorch-collocation',
      expect: { ...runtime, models: [{ format: 'pytorch 1' }] },
    },
  ],
  'servingruntime.yaml': [
    {
      kind: 'ServingRuntime',
      name: 'example-runtime',
      expect: { ...runtime, models: [{ format: 'example-format 1' }] },
    },
  ],
  'sklearn-v2.yaml': [
    {
      kind: 'InferenceService',
      name: 'sklearn-irisv2',
      expect: {
        ...waiting,
        models: [
          {
            name: 'sklearn-irisv2',
            source: 'gs://seldon-models/sklearn/iris',
            format: 'sklearn',
          },
        ],
        asks: { units: [{ sets: [{ count: 1, isPartial: true }] }] },
        advice: [
          {
            rule: 'InferenceService/frameworkField',
            field: 'spec.predictor.sklearn',
          },
        ],
      },
    },
  ],
  'tensorflow-canary.yaml': [
    {
      kind: 'InferenceService',
      name: 'flower-sample',
      expect: {
        ...waiting,
        models: [{ format: 'tensorflow' }],
        parts: [
          { type: 'group', name: 'predictor', desired: 1 },
          { type: 'share', name: 'canary', percent: 20 },
          { type: 'share', name: 'stable', percent: 80 },
        ],
        advice: [{ rule: 'InferenceService/frameworkField' }],
      },
    },
  ],
  'transformer-collocation.yaml': [
    {
      kind: 'InferenceService',
      name: 'custom-transformer-collocation',
      expect: {
        ...waiting,
        models: [],
        advice: [],
        asks: {
          units: [
            {
              name: 'predictor',
              sets: [
                {
                  count: 1,
                  images: [
                    'pytorch/torchserve:0.9.0-cpu',
                    'kserve/image-transformer:latest',
                  ],
                },
              ],
            },
          ],
        },
      },
    },
  ],
};
