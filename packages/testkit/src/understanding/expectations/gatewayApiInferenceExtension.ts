import type { ExampleExpectations } from '../ExampleExpectations';

type Example = ExampleExpectations[string][number];

const waiting = {
  health: 'Unknown',
  reason: 'Its controller has reported nothing yet',
  system: 'Gateway API Inference Extension',
} as const;

function objective(name: string): Example {
  return {
    kind: 'InferenceObjective',
    name,
    expect: {
      ...waiting,
      role: 'priority',
      references: [
        { relation: 'uses', kind: 'InferencePool', name: 'vllm-qwen3-32b' },
      ],
      advice: [{ rule: 'InferenceObjective/dropped' }],
    },
  };
}

function pool(name: string, app: string, picker: string): Example {
  return {
    kind: 'InferencePool',
    name,
    expect: {
      ...waiting,
      role: 'inferencePool',
      selector: { matchLabels: { app } },
      references: [{ relation: 'uses', kind: 'Service', name: picker }],
      advice: [],
    },
  };
}

export const gatewayApiInferenceExtension: ExampleExpectations = {
  'inferenceobjective.yaml': [
    objective('small-segment-lora'),
    objective('base-model'),
    objective('base-model-cpu'),
  ],
  'inferencepool.yaml': [
    pool('vllm-qwen3-32b', 'vllm-qwen3-32b', 'vllm-qwen3-32b-epp'),
  ],
  'inferencepools-conformance.yaml': [
    pool(
      'primary-inference-pool',
      'primary-inference-model-server',
      'primary-endpoint-picker-svc',
    ),
    pool(
      'secondary-inference-pool',
      'secondary-inference-model-server',
      'secondary-endpoint-picker-svc',
    ),
    pool(
      'appprotocol-http-inference-pool',
      'appprotocol-inference-model-server',
      'appprotocol-http-endpoint-picker-svc',
    ),
    pool(
      'appprotocol-h2c-inference-pool',
      'appprotocol-inference-model-server',
      'appprotocol-h2c-endpoint-picker-svc',
    ),
    pool(
      'dp-inference-pool',
      'dp-inference-model-server',
      'dp-endpoint-picker-svc',
    ),
  ],
};
