import type { ExampleExpectations } from '../ExampleExpectations';

type Example = ExampleExpectations[string][number];

const pytorch = 'pytorch/pytorch:2.13.0-cuda13.0-cudnn9-runtime';

function runtime(name: string, groups: string[]): Example {
  return {
    kind: 'ClusterTrainingRuntime',
    name,
    expect: {
      health: 'Healthy',
      reason: 'It is there; it has no status',
      system: 'Kubeflow Trainer',
      role: 'trainingRuntime',
      advice: [],
      parts: groups.map(group => ({
        type: 'group',
        name: group,
        desired: 1,
      })),
    },
  };
}

const created = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'Kubeflow Trainer',
  role: 'trainingJob',
} as const;

/** The runtime of the cluster is in a file of its own. */
const onTorch = {
  references: [
    {
      relation: 'uses' as const,
      group: 'trainer.kubeflow.org',
      kind: 'ClusterTrainingRuntime',
      name: 'torch-distributed',
    },
  ],
};

const resourcesPerNode = {
  resources: {
    requests: { cpu: '2', memory: '4Gi' },
    limits: { cpu: '4', memory: '8Gi' },
  },
};

export const kubeflowTrainer: ExampleExpectations = {
  '01-multi-node.yaml': [
    {
      kind: 'TrainJob',
      name: 'multi-node-example',
      expect: {
        ...created,
        ...onTorch,
        managedBy: undefined,
        asks: {
          when: 'now',
          units: [
            {
              name: 'node',
              times: 1,
              sets: [{ name: 'node', count: 3, images: [pytorch] }],
            },
          ],
        },
      },
    },
  ],
  '02-runtime-patches.yaml': [
    {
      kind: 'TrainJob',
      name: 'runtime-patches-example',
      expect: {
        ...created,
        ...onTorch,
        asks: {
          when: 'now',
          units: [
            {
              sets: [
                {
                  count: 2,
                  images: [pytorch],
                  pod: {
                    spec: {
                      nodeSelector: { 'node-type': 'training' },
                      tolerations: [
                        {
                          key: 'training-workload',
                          operator: 'Equal',
                          value: 'true',
                          effect: 'NoSchedule',
                        },
                      ],
                      containers: [resourcesPerNode],
                    },
                  },
                },
              ],
            },
          ],
        },
      },
    },
  ],
  '05-multi-step.yaml': [
    {
      kind: 'TrainingRuntime',
      name: 'torch-with-dataset-init',
      expect: {
        ...runtime('', ['dataset-initializer', 'node']).expect,
      },
    },
    {
      kind: 'TrainJob',
      name: 'multi-step-example',
      expect: {
        ...created,
        models: [],
        parts: [
          { type: 'group', name: 'dataset-initializer' },
          { type: 'group', name: 'node' },
          {
            type: 'object',
            name: 'runtime',
            object: {
              kind: 'TrainingRuntime',
              name: 'torch-with-dataset-init',
            },
            message: 'torch',
          },
        ],
        asks: {
          when: 'now',
          units: [
            {
              name: 'dataset-initializer',
              sets: [
                {
                  count: 1,
                  images: ['ghcr.io/kubeflow/trainer/dataset-initializer'],
                },
              ],
            },
            {
              name: 'node',
              sets: [
                {
                  count: 2,
                  images: [pytorch],
                  pod: { spec: { containers: [resourcesPerNode] } },
                },
              ],
            },
          ],
        },
      },
    },
  ],
  'deepspeed_distributed.yaml': [
    runtime('deepspeed-distributed', ['node', 'launcher']),
  ],
  'flux-runtime.yaml': [runtime('flux-distributed', ['node'])],
  'torch_distributed.yaml': [runtime('torch-distributed', ['node'])],
};
