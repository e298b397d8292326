import type { ExampleExpectations } from '../ExampleExpectations';

const created = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'Kubeflow',
  role: 'trainingJob',
  version: { given: 'v2beta1', read: 'v2beta1', isNearest: false },
} as const;

export const kubeflowMpiOperator: ExampleExpectations = {
  'pi.yaml': [
    {
      kind: 'MPIJob',
      name: 'pi',
      expect: {
        ...created,
        advice: [],
        progress: [{ what: 'completions', done: 0, total: 3 }],
        asks: {
          when: 'now',
          units: [
            {
              times: 1,
              sets: [
                {
                  name: 'Launcher',
                  count: 1,
                  images: ['mpioperator/mpi-pi:openmpi'],
                },
                {
                  name: 'Worker',
                  count: 2,
                  pod: {
                    spec: {
                      containers: [
                        { resources: { requests: { cpu: 1, memory: '1Gi' } } },
                      ],
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
  'tensorflow-benchmarks.yaml': [
    {
      kind: 'MPIJob',
      name: 'tensorflow-benchmarks',
      expect: {
        ...created,
        advice: [],
        asks: {
          units: [
            {
              sets: [
                { name: 'Launcher', count: 1 },
                {
                  name: 'Worker',
                  count: 2,
                  pod: {
                    spec: {
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
    },
  ],
};
