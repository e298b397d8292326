import { kindCases } from '../../__testUtils__/kindCases';
import { jobKind } from './job';

const since = '2026-11-20T09:00:00Z';
const startTime = '2026-11-20T08:00:00Z';

const cases = kindCases(jobKind, __dirname, {
  'backoff-limit-exceeded': {
    health: 'Degraded',
    reason: 'Job has reached the specified backoff limit',
    condition: { condition: 'Failed', reason: 'BackoffLimitExceeded' },
    since,
    progress: [{ what: 'completions', done: 0, total: 1, failed: 3 }],
    asks: { when: 'ifRepeated', units: [{ sets: [{ count: 1 }] }] },
  },
  complete: {
    health: 'Healthy',
    reason: 'Completed',
    condition: { reason: 'CompletionsReached' },
    since,
    rollout: { phase: 'complete', desired: 0 },
  },
  'gang-annotation-in-template': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: { units: [{ times: 1, sets: [{ count: 4 }] }] },
    advice: [
      {
        rule: 'Job/gangAnnotationInPodTemplate',
        field:
          'spec.template.metadata.annotations["scheduling.x-k8s.io/gang-scheduling"]',
      },
    ],
  },
  'gang-by-annotation': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: { units: [{ gang: { minimum: 4 }, sets: [{ count: 4 }] }] },
    advice: [],
  },
  'gang-by-scheduling-policy': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: {
      units: [
        {
          gang: { minimum: 3 },
          topology: { key: 'topology.kubernetes.io/rack', mode: 'required' },
          sets: [{ count: 4 }],
        },
      ],
    },
  },
  'managed-elsewhere': {
    health: 'Progressing',
    reason: 'Running',
    since: startTime,
    managedBy: 'kueue.x-k8s.io/multikueue',
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'job',
    progress: [{ what: 'completions', done: 0, total: 4 }],
    asks: {
      when: 'now',
      units: [
        {
          sets: [
            {
              name: 'pods',
              count: 4,
              images: ['registry.example.com/trainer:2.4.0'],
              pod: {
                metadata: { namespace: 'ml', labels: { app: 'train' } },
                spec: {
                  containers: [
                    {
                      resources: {
                        requests: { cpu: '8', 'nvidia.com/gpu': '8' },
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
  'pod-failure-policy': {
    health: 'Degraded',
    reason:
      'Container trainer for pod ml/train-x7 failed with exit code 42 matching FailJob rule at index 0',
    condition: { condition: 'Failed', reason: 'PodFailurePolicy' },
    since,
  },
  // Argo CD looks at whether the condition is there, and not at its status.
  resumed: {
    health: 'Healthy',
    reason: 'Running',
    condition: { condition: 'Suspended', status: 'False' },
    asks: { when: 'now' },
  },
  running: {
    health: 'Progressing',
    reason: 'Running',
    since: startTime,
    progress: [
      { what: 'completions', done: 7, total: 10, active: 3, failed: 1 },
    ],
    parts: [{ type: 'indexes', completed: '0-6' }],
    // Three of the four that may run at once are left to do.
    asks: { units: [{ sets: [{ count: 3 }] }] },
  },
  'success-policy-met': {
    health: 'Progressing',
    reason: 'Running',
    condition: { condition: 'SuccessCriteriaMet', reason: 'SuccessPolicy' },
    parts: [{ type: 'indexes', completed: '0' }],
  },
  suspended: {
    health: 'Suspended',
    reason: 'Suspended',
    condition: { reason: 'JobSuspended' },
    since,
    asks: {
      when: 'onResume',
      queue: { system: 'Kueue', name: 'team-a', namespace: 'ml' },
      units: [
        {
          sets: [
            {
              count: 2,
              topology: { key: 'topology.example.com/rack', mode: 'required' },
            },
          ],
        },
      ],
    },
  },
});

describe('Job', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
