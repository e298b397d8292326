import type { ExampleExpectations } from '../ExampleExpectations';

const waiting = {
  health: 'Unknown',
  reason: 'Its controller has reported nothing yet',
  system: 'Llama Stack',
  role: 'inferenceServer',
} as const;

/** A core for each worker, and 1 GiB. */
const asking = (cpu: string, spec: object = {}) => ({
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
                  resources: { requests: { cpu, memory: '1Gi' } },
                },
              ],
              ...spec,
            },
          },
        },
      ],
    },
  ],
});

export const llamaStack: ExampleExpectations = {
  '_v1alpha1_llamastackdistribution.yaml': [
    {
      kind: 'LlamaStackDistribution',
      name: 'llamastackdistribution-sample',
      expect: {
        ...waiting,
        models: [],
        scaling: [{ of: 'replicas', min: 1, max: 5 }],
        asks: asking('2', {
          topologySpreadConstraints: [
            { topologyKey: 'topology.kubernetes.io/zone' },
          ],
        }),
      },
    },
  ],
  'example-with-network-config.yaml': [
    {
      kind: 'LlamaStackDistribution',
      name: 'llamastackdistribution-network-example',
      expect: { ...waiting, models: [], asks: asking('1') },
    },
    {
      kind: 'LlamaStackDistribution',
      name: 'llamastackdistribution-public',
      expect: { ...waiting, models: [], asks: asking('1') },
    },
  ],
  'example-withoutconfigmap.yaml': [
    {
      kind: 'LlamaStackDistribution',
      name: 'llamastack-without-userconfig',
      expect: {
        ...waiting,
        models: [],
        asks: asking('1', {
          volumes: [
            {
              persistentVolumeClaim: {
                claimName: 'llamastack-without-userconfig-pvc',
              },
            },
          ],
        }),
      },
    },
  ],
};
