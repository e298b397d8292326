import { kindCases } from '../../__testUtils__/kindCases';
import { volcanoJobKind } from './job';

const since = '2026-11-20T09:00:00Z';

const cases = kindCases(volcanoJobKind, __dirname, {
  aborted: {
    health: 'Suspended',
    reason: 'Aborted: Job was aborted by a command',
    asks: { when: 'onResume' },
  },
  completed: {
    health: 'Healthy',
    reason: 'Completed',
    since,
    progress: [{ what: 'tasks', done: 3, total: 3, active: 0, failed: 0 }],
    asks: { when: 'ifRepeated' },
  },
  failed: {
    health: 'Degraded',
    reason: 'Failed: Job reached its maximum number of retries',
    parts: [
      { name: 'master', failed: 1 },
      { name: 'worker', active: 2 },
    ],
  },
  // Without numbers of its own: all pods, the default queue, Volcano's scheduler; but what a template says stays.
  'network-topology': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: {
      queue: { name: 'default' },
      priorityClass: 'own',
      units: [
        {
          gang: { minimum: 8 },
          hyperNode: { highestTier: 'spine', mode: 'preferred' },
          sets: [
            {
              name: 'default0',
              count: 8,
              hyperNode: { highestTier: 1, mode: 'required' },
              pod: { spec: { schedulerName: 'volcano-gpu' } },
            },
          ],
        },
      ],
    },
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    system: 'Volcano',
    role: 'job',
    references: [{ relation: 'queuesIn', kind: 'Queue', name: 'research' }],
    selector: { matchLabels: { 'volcano.sh/job-name': 'train' } },
    parts: [
      { type: 'group', name: 'master', desired: 1, minimum: 1 },
      { type: 'group', name: 'worker', desired: 2, minimum: 2 },
    ],
    asks: {
      when: 'now',
      queue: { system: 'Volcano', name: 'research' },
      priorityClass: 'training',
      units: [
        {
          times: 1,
          gang: { minimum: 3 },
          sets: [
            { name: 'master', count: 1, minimum: 1 },
            {
              name: 'worker',
              count: 2,
              pod: {
                metadata: { namespace: 'ml' },
                spec: {
                  schedulerName: 'volcano',
                  priorityClassName: 'training',
                },
              },
            },
          ],
        },
      ],
    },
  },
  // Why it waits stands in its PodGroup.
  pending: {
    health: 'Progressing',
    reason:
      'Pending: 3/3 tasks in gang unschedulable: pod group is not ready, 3 Pending, 3 minAvailable; Pending: 1 Schedulable, 2 Unschedulable',
    condition: { condition: 'Unschedulable', reason: 'NotEnoughResources' },
  },
  'phase-of-the-future': { health: 'Unknown', reason: 'Hibernating' },
  restarting: { health: 'Progressing', reason: 'Restarting' },
  running: {
    health: 'Progressing',
    reason: 'Running',
    progress: [{ done: 0, total: 3, active: 3 }],
    parts: [{ active: 1 }, { active: 2 }],
  },
  terminated: {
    health: 'Degraded',
    reason: 'Terminated: Job was terminated because a task failed',
  },
});

describe('Volcano Job', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
