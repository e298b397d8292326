import { kindCases } from '../../__testUtils__/kindCases';
import { jobSetKind } from './jobSet';

const since = '2026-11-20T09:00:00Z';

const cases = kindCases(jobSetKind, __dirname, {
  completed: {
    health: 'Healthy',
    reason: 'Completed',
    since,
    progress: [{ what: 'jobs', done: 3, total: 3, active: 0, failed: 0 }],
    asks: { when: 'ifRepeated', units: [{ times: 1 }, { times: 2 }] },
  },
  failed: {
    health: 'Degraded',
    reason:
      'jobset failed due to reaching max number of restarts (first failed job: pretrain-workers-1)',
    condition: { condition: 'Failed', reason: 'ReachedMaxRestarts' },
    since,
    progress: [{ done: 0, total: 3, active: 1, failed: 1 }],
  },
  'managed-elsewhere': {
    health: 'Progressing',
    reason: 'Running',
    managedBy: 'kueue.x-k8s.io/multikueue',
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'jobSet',
    progress: [{ what: 'jobs', done: 0, total: 3 }],
    selector: { matchLabels: { 'jobset.sigs.k8s.io/jobset-name': 'pretrain' } },
    asks: {
      when: 'now',
      priorityClass: 'training',
      units: [
        {
          name: 'leader',
          times: 1,
          topology: { key: 'topology.example.com/rack', mode: 'exclusive' },
          sets: [{ name: 'leader', count: 1 }],
        },
        {
          name: 'workers',
          times: 2,
          topology: { key: 'topology.example.com/rack', mode: 'exclusive' },
          sets: [
            {
              name: 'workers',
              count: 4,
              images: ['registry.example.com/trainer:2.4.0'],
              pod: { metadata: { namespace: 'ml' } },
            },
          ],
        },
      ],
    },
  },
  restarting: {
    health: 'Progressing',
    reason:
      'restarting jobset due to the default failure policy (restart attempt 1)',
    condition: { condition: 'RestartingJobSet' },
  },
  // One of the two Jobs of workers is done, and not asked for again.
  running: {
    health: 'Progressing',
    reason: 'Running',
    parts: [
      { type: 'group', name: 'leader', desired: 1, ready: 1 },
      { type: 'group', name: 'workers', desired: 2, ready: 1, succeeded: 1 },
    ],
    asks: { units: [{ times: 1 }, { times: 1 }] },
  },
  starting: {
    health: 'Progressing',
    reason: '2 of 3 ready',
    progress: [{ done: 0, active: 3 }],
  },
  'starting-in-order': {
    health: 'Progressing',
    reason: 'in order startup policy is in progress',
    advice: [{ rule: 'JobSet/startupPolicy', field: 'spec.startupPolicy' }],
  },
  suspended: {
    health: 'Suspended',
    reason: 'Suspended',
    condition: { reason: 'SuspendedJobs' },
    since,
    asks: {
      when: 'onResume',
      queue: {
        system: 'Kueue',
        kind: 'LocalQueue',
        namespace: 'ml',
        name: 'team-a',
        priorityClass: 'production',
      },
    },
  },
});

describe('JobSet', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
