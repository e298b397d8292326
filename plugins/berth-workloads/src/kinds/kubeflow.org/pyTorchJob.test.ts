import { kindCases } from '../../__testUtils__/kindCases';
import { pyTorchJobKind } from './pyTorchJob';

const since = '2026-11-20T09:00:00Z';

const cases = kindCases(pyTorchJobKind, __dirname, {
  created: {
    health: 'Progressing',
    reason: 'PyTorchJob train is created.',
    condition: { condition: 'Created', reason: 'PyTorchJobCreated' },
  },
  elastic: {
    health: 'Progressing',
    reason: 'Running',
    scaling: [
      {
        of: 'replicas',
        part: 'Worker',
        min: 1,
        max: 4,
        current: 2,
        desired: 2,
      },
    ],
    asks: { units: [{ sets: [{ name: 'Worker', count: 2 }] }] },
    advice: [{ rule: 'PyTorchJob/nProcPerNode' }],
  },
  failed: {
    health: 'Degraded',
    reason: 'PyTorchJob train is failed because 1 Master replica(s) failed.',
    condition: { condition: 'Failed', reason: 'PyTorchJobFailed' },
    since,
    progress: [{ what: 'completions', done: 0, total: 4, failed: 1 }],
    asks: {
      when: 'ifRepeated',
      units: [{ sets: [{ count: 1 }, { count: 3 }] }],
    },
  },
  'gang-by-policy': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: { queue: undefined, units: [{ gang: { minimum: 4 } }] },
  },
  'gang-in-volcano-queue': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: {
      queue: {
        system: 'Volcano',
        group: 'scheduling.volcano.sh',
        kind: 'Queue',
        name: 'research',
        priorityClass: 'high',
      },
      units: [{ gang: { minimum: 3 }, sets: [{ count: 1 }, { count: 3 }] }],
    },
  },
  'held-by-queue': {
    health: 'Suspended',
    reason: 'Suspended',
    managedBy: 'kueue.x-k8s.io/multikueue',
    asks: { when: 'onResume', queue: { system: 'Kueue', name: 'team-a' } },
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    system: 'Kubeflow',
    role: 'trainingJob',
    scaling: [],
    advice: [],
    selector: {
      matchLabels: {
        'training.kubeflow.org/job-name': 'train',
        'training.kubeflow.org/operator-name': 'pytorchjob-controller',
      },
    },
    parts: [
      { type: 'group', name: 'Master', desired: 1 },
      { type: 'group', name: 'Worker', desired: 3 },
    ],
    asks: {
      when: 'now',
      units: [
        {
          times: 1,
          gang: undefined,
          sets: [
            { name: 'Master', count: 1, images: ['example.com/trainer:2.4.0'] },
            {
              name: 'Worker',
              count: 3,
              pod: {
                metadata: { namespace: 'ml' },
                spec: {
                  containers: [
                    { resources: { requests: { 'nvidia.com/gpu': '8' } } },
                  ],
                },
              },
            },
          ],
        },
      ],
    },
  },
  restarting: {
    health: 'Progressing',
    reason:
      'PyTorchJob train is restarting because 1 Worker replica(s) failed.',
    condition: { condition: 'Restarting' },
  },
  resumed: { health: 'Progressing', reason: 'Running', asks: { when: 'now' } },
  running: {
    health: 'Progressing',
    reason: 'Running',
    since,
    progress: [{ what: 'completions', done: 1, total: 4, active: 3 }],
    parts: [
      { name: 'Master', active: 1 },
      { name: 'Worker', active: 2, succeeded: 1 },
    ],
    // One worker is done.
    asks: { units: [{ sets: [{ count: 1 }, { count: 2 }] }] },
  },
  succeeded: {
    health: 'Healthy',
    reason: 'Completed',
    condition: { condition: 'Succeeded' },
    since,
    progress: [{ done: 4, total: 4 }],
    asks: {
      when: 'ifRepeated',
      units: [{ sets: [{ count: 1 }, { count: 3 }] }],
    },
  },
  suspended: {
    health: 'Suspended',
    reason: 'Suspended',
    condition: { condition: 'Suspended', reason: 'PyTorchJobSuspended' },
    since,
    asks: { when: 'onResume', queue: { name: 'team-a', namespace: 'ml' } },
  },
});

describe('PyTorchJob', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
