import type { ExampleExpectations } from '../ExampleExpectations';

const waiting = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'LeaderWorkerSet',
  role: 'multiNodeReplicas',
} as const;

const nginx = 'nginxinc/nginx-unprivileged:1.27';

export const lws: ExampleExpectations = {
  'lws.yaml': [
    {
      kind: 'LeaderWorkerSet',
      name: 'leaderworkerset-sample',
      expect: {
        ...waiting,
        progress: [
          { what: 'ready', done: 0, total: 3 },
          { what: 'updated', done: 0, total: 3 },
        ],
        asks: {
          when: 'now',
          units: [
            {
              times: 3,
              topology: undefined,
              sets: [
                { name: 'leader', count: 1, images: [nginx] },
                { name: 'worker', count: 3, images: [nginx] },
              ],
            },
          ],
        },
      },
    },
  ],
  'lws-exclusive-placement.yaml': [
    {
      kind: 'LeaderWorkerSet',
      name: 'leaderworkerset-sample',
      expect: {
        ...waiting,
        asks: {
          units: [
            {
              times: 3,
              topology: {
                key: 'cloud.google.com/gke-nodepool',
                mode: 'exclusive',
              },
              sets: [{ count: 1 }, { count: 3 }],
            },
          ],
        },
      },
    },
  ],
  'vllm-gpu.yaml': [
    {
      kind: 'LeaderWorkerSet',
      name: 'vllm',
      expect: {
        ...waiting,
        asks: {
          units: [
            {
              times: 2,
              sets: [
                {
                  name: 'leader',
                  count: 1,
                  images: ['vllm/vllm-openai:v0.8.5'],
                  pod: {
                    metadata: { labels: { role: 'leader' } },
                    spec: {
                      containers: [
                        {
                          resources: {
                            requests: { cpu: 125, 'nvidia.com/gpu': '8' },
                          },
                        },
                      ],
                    },
                  },
                },
                { name: 'worker', count: 1 },
              ],
            },
          ],
        },
        parts: [
          { type: 'group', name: 'leader', desired: 2 },
          { type: 'group', name: 'worker', desired: 2 },
        ],
      },
    },
  ],
};
