import type { ExampleExpectations } from '../ExampleExpectations';

const waiting = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'Argo Rollouts',
  role: 'service',
} as const;

const step = (name: string) =>
  ({ type: 'step', name, state: 'waiting' } as const);

export const argoRollouts: ExampleExpectations = {
  'basic-canary.yaml': [
    {
      kind: 'Rollout',
      name: 'rollouts-demo',
      expect: {
        ...waiting,
        rollout: {
          phase: 'progressing',
          desired: 5,
          images: ['argoproj/rollouts-demo:blue'],
        },
        asks: {
          when: 'now',
          units: [
            {
              sets: [
                {
                  count: 5,
                  pod: {
                    spec: {
                      containers: [{ resources: { requests: { cpu: '5m' } } }],
                    },
                  },
                },
              ],
            },
          ],
        },
        parts: [
          step('setWeight 20'),
          step('pause'),
          step('setWeight 40'),
          step('pause 10'),
          step('setWeight 60'),
          step('pause 10'),
          step('setWeight 80'),
          step('pause 10'),
        ],
      },
    },
  ],
  'rollout-bluegreen.yaml': [
    {
      kind: 'Rollout',
      name: 'rollout-bluegreen',
      expect: {
        ...waiting,
        asks: { units: [{ sets: [{ count: 2 }] }] },
        references: [
          { kind: 'Service', name: 'rollout-bluegreen-active' },
          { kind: 'Service', name: 'rollout-bluegreen-preview' },
        ],
      },
    },
  ],
  // Of the pods of a Deployment that is not there nothing is known.
  'rollout-template-ref.yaml': [
    {
      kind: 'Rollout',
      name: 'rollout-ref-deployment',
      expect: {
        ...waiting,
        asks: undefined,
        progress: [{ what: 'available', done: 0, total: 5 }, {}],
        references: [{ kind: 'Deployment', name: 'rollout-ref-deployment' }],
        parts: [step('setWeight 20'), step('pause 10s')],
      },
    },
  ],
};
