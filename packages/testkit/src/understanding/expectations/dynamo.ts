import type { ExampleExpectations } from '../ExampleExpectations';

type Example = ExampleExpectations[string][number];

const waiting = {
  health: 'Unknown',
  reason: 'Its controller has reported nothing yet',
  system: 'NVIDIA Dynamo',
  role: 'inferenceServer',
} as const;

/** The same graph in both versions. */
function vllmGraph(advice: Example['expect']['advice']): Example {
  return {
    kind: 'DynamoGraphDeployment',
    name: 'vllm-agg',
    expect: {
      ...waiting,
      advice,
      parts: [
        { type: 'group', name: 'Frontend', desired: 1 },
        { type: 'group', name: 'VllmDecodeWorker', desired: 1 },
      ],
      asks: {
        units: [
          { name: 'Frontend', sets: [{ count: 1 }] },
          {
            name: 'VllmDecodeWorker',
            sets: [
              {
                count: 1,
                images: ['nvcr.io/nvidia/ai-dynamo/vllm-runtime:my-tag'],
                pod: {
                  spec: {
                    containers: [
                      {
                        resources: {
                          requests: {
                            'ephemeral-storage': '2Gi',
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
  };
}

export const dynamo: ExampleExpectations = {
  'mocker-disagg-v1beta1.yaml': [
    {
      kind: 'DynamoGraphDeployment',
      name: 'mocker-disagg',
      expect: {
        ...waiting,
        advice: [],
        asks: {
          units: [
            { name: 'Frontend', sets: [{ count: 1 }] },
            { name: 'decode', sets: [{ count: 1 }] },
            { name: 'prefill', sets: [{ count: 1 }] },
          ],
        },
      },
    },
  ],
  'vllm-agg-v1alpha1.yaml': [
    vllmGraph([{ rule: 'DynamoGraphDeployment/v1alpha1' }]),
  ],
  'vllm-agg-v1beta1.yaml': [vllmGraph([])],
};
