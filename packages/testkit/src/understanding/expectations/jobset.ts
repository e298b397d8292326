import type { ExampleExpectations } from '../ExampleExpectations';

const waiting = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'JobSet',
  role: 'jobSet',
} as const;

export const jobset: ExampleExpectations = {
  'batch_v1alpha2_jobset.yaml': [
    // Without any replicated job, as the project's generator left it.
    {
      kind: 'JobSet',
      name: 'jobset-sample',
      expect: { ...waiting, asks: undefined, parts: [] },
    },
  ],
  'depends-on.yaml': [
    {
      kind: 'JobSet',
      name: 'depends-on',
      expect: {
        ...waiting,
        progress: [{ what: 'jobs', done: 0, total: 3 }],
        asks: {
          when: 'now',
          units: [
            { name: 'initializer', times: 1, sets: [{ count: 1 }] },
            { name: 'launcher', times: 1, sets: [{ count: 1 }] },
            {
              name: 'worker',
              times: 1,
              sets: [{ count: 4, images: ['busybox'] }],
            },
          ],
        },
        parts: [
          { type: 'group', name: 'initializer', desired: 1 },
          { type: 'group', name: 'launcher', desired: 1 },
          { type: 'group', name: 'worker', desired: 1 },
        ],
      },
    },
  ],
  'pytorch-resnet.yaml': [
    {
      kind: 'JobSet',
      name: 'pytorch',
      expect: {
        ...waiting,
        progress: [{ what: 'jobs', total: 1 }],
        asks: {
          units: [
            {
              name: 'workers',
              times: 1,
              sets: [
                {
                  count: 4,
                  images: ['gcr.io/k8s-staging-jobset/pytorch-resnet:latest'],
                },
              ],
            },
          ],
        },
      },
    },
  ],
};
