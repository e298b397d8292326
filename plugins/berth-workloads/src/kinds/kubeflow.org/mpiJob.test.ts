import { kindCases } from '../../__testUtils__/kindCases';
import { mpiJobKind } from './mpiJob';

const since = '2026-11-20T09:00:00Z';

const cases = kindCases(mpiJobKind, __dirname, {
  created: {
    health: 'Progressing',
    reason: 'MPIJob train is created.',
    parts: [
      { name: 'Launcher', active: 0 },
      { name: 'Worker', active: 2 },
    ],
  },
  evicted: {
    health: 'Degraded',
    reason: '2/4 workers are evicted',
    condition: { condition: 'Failed', reason: 'MPIJobEvicted' },
  },
  failed: {
    health: 'Degraded',
    reason: 'MPIJob ml/train has failed: BackoffLimitExceeded',
    since,
    asks: { when: 'ifRepeated' },
  },
  'gang-of-volcano': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: {
      queue: { system: 'Volcano', name: 'research' },
      units: [{ gang: { minimum: 5 } }],
    },
  },
  'managed-elsewhere': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    managedBy: 'kueue.x-k8s.io/multikueue',
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    system: 'Kubeflow',
    role: 'trainingJob',
    advice: [],
    selector: {
      matchLabels: {
        'training.kubeflow.org/job-name': 'train',
        'training.kubeflow.org/operator-name': 'mpi-operator',
      },
    },
    progress: [{ what: 'completions', done: 0, total: 5 }],
    asks: {
      when: 'now',
      units: [
        {
          times: 1,
          gang: undefined,
          sets: [
            { name: 'Launcher', count: 1 },
            {
              name: 'Worker',
              count: 4,
              pod: {
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
  running: {
    health: 'Progressing',
    reason: 'Running',
    since,
    progress: [{ active: 5 }],
  },
  succeeded: { health: 'Healthy', reason: 'Completed', since },
  suspended: {
    health: 'Suspended',
    reason: 'Suspended',
    condition: { condition: 'Suspended', reason: 'MPIJobSuspended' },
    asks: { when: 'onResume', queue: { system: 'Kueue', name: 'team-a' } },
  },
  'v1-running': {
    health: 'Progressing',
    reason: 'Running',
    version: { given: 'v1', read: 'v1', isNearest: false },
    selector: {
      matchLabels: {
        'training.kubeflow.org/operator-name': 'mpijob-controller',
      },
    },
    advice: [{ rule: 'MPIJob/v1', field: 'apiVersion' }],
  },
});

describe('MPIJob', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
