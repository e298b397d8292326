import { kindCases } from '../../__testUtils__/kindCases';
import { rayJobKind } from './rayJob';

const since = '2026-11-20T09:00:00Z';

const cases = kindCases(rayJobKind, __dirname, {
  'complete-without-outcome': {
    health: 'Unknown',
    reason: 'It is over; what became of it is not reported',
    since,
  },
  'deadline-exceeded': {
    health: 'Degraded',
    reason:
      'DeadlineExceeded: The RayJob has passed the activeDeadlineSeconds.',
    since,
  },
  failed: {
    health: 'Degraded',
    reason: expect.stringMatching(/^AppFailed: Job entrypoint command failed/),
    since,
    progress: [{ what: 'completions', done: 0, total: 1, failed: 1 }],
    asks: { when: 'ifRepeated' },
  },
  'held-by-queue': {
    health: 'Suspended',
    reason: 'Suspended',
    asks: { when: 'onResume', queue: { system: 'Kueue', name: 'team-a' } },
  },
  initializing: {
    health: 'Progressing',
    reason: 'Initializing',
    selector: {
      matchLabels: { 'ray.io/cluster': 'finetune-raycluster-x7k2p' },
    },
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    system: 'KubeRay',
    role: 'job',
    references: [],
    selector: undefined,
    parts: [
      { type: 'group', name: 'head', desired: 1 },
      { type: 'group', name: 'gpu', desired: 2 },
      { type: 'group', name: 'submitter', desired: 1 },
    ],
    asks: {
      when: 'now',
      units: [
        { times: 1, sets: [{ name: 'head' }, { name: 'gpu', count: 2 }] },
        {
          name: 'submitter',
          sets: [
            {
              name: 'submitter',
              count: 1,
              images: ['rayproject/ray:2.52.0'],
              pod: {
                metadata: { namespace: 'ml' },
                spec: {
                  containers: [
                    {
                      resources: { requests: { cpu: '500m', memory: '200Mi' } },
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
  // It makes no cluster, and asks for no more than the pod that hands the job over.
  'on-existing-cluster': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    references: [{ kind: 'RayCluster', name: 'shared', relation: 'uses' }],
    parts: [{ type: 'group', name: 'submitter' }],
    asks: {
      units: [
        { name: 'submitter', sets: [{ images: ['rayproject/ray:2.52.0'] }] },
      ],
    },
  },
  'own-submitter': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: {
      units: [
        {},
        {
          name: 'submitter',
          sets: [
            {
              images: ['example.com/submit:1'],
              pod: {
                spec: {
                  containers: [{ resources: { requests: { cpu: '2' } } }],
                },
              },
            },
          ],
        },
      ],
    },
  },
  retrying: {
    health: 'Progressing',
    reason: 'AppFailed: Job entrypoint command failed with exit code 1',
    progress: [{ failed: 1 }],
  },
  running: {
    health: 'Progressing',
    reason: 'Running',
    since,
    progress: [{ what: 'completions', done: 0, total: 1, active: 1 }],
    endpoints: [
      {
        name: 'dashboard',
        address: 'finetune-raycluster-x7k2p-head-svc.ml.svc.cluster.local',
        port: 8265,
        scope: 'cluster',
      },
    ],
    parts: [
      {},
      {},
      {},
      {
        type: 'object',
        name: 'cluster',
        object: { kind: 'RayCluster', name: 'finetune-raycluster-x7k2p' },
        health: 'Healthy',
      },
    ],
  },
  stopped: { health: 'Suspended', reason: 'Stopped', since },
  'submitted-from-head': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: {
      units: [
        {
          sets: [
            {
              name: 'head',
              pod: {
                spec: {
                  containers: [
                    { name: 'ray-head' },
                    {
                      name: 'ray-job-submitter',
                      resources: { requests: { cpu: '500m' } },
                    },
                  ],
                },
              },
            },
            { name: 'gpu' },
          ],
        },
      ],
    },
  },
  succeeded: {
    health: 'Healthy',
    reason: 'Completed',
    since,
    progress: [{ what: 'completions', done: 1, total: 1 }],
    asks: { when: 'ifRepeated' },
  },
  suspended: {
    health: 'Suspended',
    reason: 'Suspended',
    asks: { when: 'onResume', queue: { name: 'team-a' } },
  },
  'unheard-of-phase': { health: 'Unknown', reason: 'Hibernating' },
  'v1alpha1-waiting-for-dashboard': {
    health: 'Progressing',
    reason: 'WaitForDashboard',
    advice: [{ rule: 'RayJob/v1alpha1' }],
  },
  'validation-failed': {
    health: 'Degraded',
    reason:
      'ValidationFailed: The RayJob spec is invalid: backoffLimit must be a positive integer',
  },
  'waiting-for-submission': {
    health: 'Progressing',
    reason: 'Waiting',
    asks: { units: [{ sets: [{ name: 'head' }, { name: 'gpu' }] }] },
  },
});

describe('RayJob', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
