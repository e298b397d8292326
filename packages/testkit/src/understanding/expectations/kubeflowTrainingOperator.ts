import type { ExampleExpectations } from '../ExampleExpectations';

const created = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'Kubeflow',
  role: 'trainingJob',
} as const;

const mnist = 'docker.io/kubeflowkatib/pytorch-mnist:v1beta1-45c5727';

const oneGpu = {
  pod: {
    spec: {
      containers: [{ resources: { requests: { 'nvidia.com/gpu': 1 } } }],
    },
  },
};

export const kubeflowTrainingOperator: ExampleExpectations = {
  'pytorch-elastic-echo.yaml': [
    {
      kind: 'PyTorchJob',
      name: 'elastic-example-echo',
      expect: {
        ...created,
        advice: [],
        scaling: [
          { of: 'replicas', part: 'Worker', min: 1, max: 2, desired: 2 },
        ],
        asks: {
          when: 'now',
          units: [{ times: 1, sets: [{ name: 'Worker', count: 2 }] }],
        },
      },
    },
  ],
  'pytorch-simple.yaml': [
    {
      kind: 'PyTorchJob',
      name: 'pytorch-simple',
      expect: {
        ...created,
        advice: [],
        namespace: 'kubeflow',
        scaling: [],
        asks: {
          when: 'now',
          units: [
            {
              times: 1,
              sets: [
                { name: 'Master', count: 1, images: [mnist] },
                { name: 'Worker', count: 1, images: [mnist] },
              ],
            },
          ],
        },
      },
    },
  ],
  'pytorch_job_mnist_nccl.yaml': [
    {
      kind: 'PyTorchJob',
      name: 'pytorch-dist-mnist-nccl',
      expect: {
        ...created,
        advice: [],
        asks: {
          units: [
            {
              sets: [
                { name: 'Master', count: 1, ...oneGpu },
                { name: 'Worker', count: 1, ...oneGpu },
              ],
            },
          ],
        },
      },
    },
  ],
};
