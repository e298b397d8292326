import type { ExampleExpectations } from '../ExampleExpectations';

const created = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'KubeRay',
} as const;

const cluster = { ...created, role: 'computeCluster' } as const;
const job = { ...created, role: 'job' } as const;
const service = { ...created, role: 'inferenceServer' } as const;

const submitter = {
  name: 'submitter',
  times: 1,
  sets: [
    {
      name: 'submitter',
      count: 1,
      pod: {
        spec: {
          containers: [
            { resources: { requests: { cpu: '500m', memory: '200Mi' } } },
          ],
        },
      },
    },
  ],
};

export const kuberay: ExampleExpectations = {
  'ray-cluster.autoscaler-v2.yaml': [
    {
      kind: 'RayCluster',
      name: 'raycluster-autoscaler',
      expect: {
        ...cluster,
        scaling: [
          {
            of: 'replicas',
            part: 'small-group',
            min: 0,
            max: 10,
            desired: 0,
            mode: 'Default',
          },
        ],
        asks: {
          when: 'now',
          units: [
            {
              sets: [
                {
                  name: 'head',
                  count: 1,
                  pod: {
                    spec: {
                      containers: [
                        { name: 'ray-head' },
                        {
                          name: 'autoscaler',
                          resources: {
                            requests: { cpu: '500m', memory: '512Mi' },
                          },
                        },
                      ],
                    },
                  },
                },
                { name: 'small-group', count: 0 },
              ],
            },
          ],
        },
      },
    },
  ],
  'ray-cluster.sample.yaml': [
    {
      kind: 'RayCluster',
      name: 'raycluster-kuberay',
      expect: {
        ...cluster,
        advice: [],
        scaling: [],
        progress: [{ what: 'ready', done: 0, total: 2 }],
        asks: {
          units: [
            {
              times: 1,
              sets: [
                {
                  name: 'head',
                  count: 1,
                  images: ['rayproject/ray:2.52.0'],
                  pod: {
                    spec: {
                      containers: [
                        {
                          resources: { requests: { cpu: '1', memory: '5Gi' } },
                        },
                      ],
                    },
                  },
                },
                { name: 'workergroup', count: 1 },
              ],
            },
          ],
        },
      },
    },
  ],
  // One replica is four hosts.
  'ray-cluster.tpu-v6e-16-multihost.yaml': [
    {
      kind: 'RayCluster',
      name: 'raycluster-tpu-v6e-multihost',
      expect: {
        ...cluster,
        progress: [{ what: 'ready', done: 0, total: 5 }],
        asks: {
          units: [
            {
              sets: [
                { name: 'head', count: 1 },
                {
                  name: 'tpu-group',
                  count: 4,
                  pod: {
                    spec: {
                      nodeSelector: {
                        'cloud.google.com/gke-tpu-accelerator': 'tpu-v6e-slice',
                        'cloud.google.com/gke-tpu-topology': '4x4',
                      },
                      containers: [
                        { resources: { requests: { 'google.com/tpu': '4' } } },
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
  'ray-job.interactive-mode.yaml': [
    {
      kind: 'RayJob',
      name: 'rayjob-interactive-mode',
      expect: {
        ...job,
        asks: {
          units: [
            {
              sets: [
                { name: 'head', count: 1 },
                { name: 'default-group', count: 1 },
              ],
            },
          ],
        },
      },
    },
  ],
  'ray-job.kueue-toy-sample.yaml': [
    {
      kind: 'RayJob',
      name: 'rayjob-sample-',
      expect: {
        ...job,
        references: [],
        progress: [{ what: 'completions', done: 0, total: 1 }],
        asks: {
          when: 'now',
          units: [
            {
              sets: [
                { name: 'head', count: 1 },
                { name: 'small-group', count: 1 },
              ],
            },
            submitter,
          ],
        },
      },
    },
  ],
  'ray-job.use-existing-raycluster.yaml': [
    {
      kind: 'RayJob',
      name: 'rayjob-use-existing-raycluster',
      expect: {
        ...job,
        references: [
          {
            relation: 'uses',
            group: 'ray.io',
            kind: 'RayCluster',
            name: 'ray-cluster-kuberay',
          },
        ],
        asks: { units: [submitter] },
      },
    },
  ],
  'ray-service.llm-serve.yaml': [
    {
      kind: 'RayService',
      name: 'ray-serve-llm',
      expect: {
        ...service,
        models: [
          { name: 'qwen2.5-7b-instruct', source: 'Qwen/Qwen2.5-7B-Instruct' },
        ],
        parts: [
          { type: 'group', name: 'head', desired: 1 },
          { type: 'group', name: 'gpu-group', desired: 1 },
          { type: 'group', name: 'llms' },
        ],
        asks: {
          when: 'now',
          units: [
            {
              sets: [
                { name: 'head', count: 1 },
                {
                  name: 'gpu-group',
                  count: 1,
                  pod: {
                    spec: {
                      containers: [
                        { resources: { requests: { 'nvidia.com/gpu': '4' } } },
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
  'ray-service.mobilenet.yaml': [
    {
      kind: 'RayService',
      name: 'rayservice-mobilenet',
      expect: {
        ...service,
        models: [],
        parts: [
          { type: 'group', name: 'head', desired: 1 },
          { type: 'group', name: 'worker', desired: 1 },
          { type: 'group', name: 'mobilenet' },
        ],
      },
    },
  ],
};
