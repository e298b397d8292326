import { kindCases } from '../../__testUtils__/kindCases';
import { trainJobKind } from './trainJob';

const since = '2026-11-20T09:00:00Z';

/** What the trainer of most fixtures is: of the image and the resources of the TrainJob, not of the runtime. */
const trainer = {
  name: 'node',
  count: 4,
  images: ['example.com/finetune:1.2'],
  pod: {
    metadata: { namespace: 'ml' },
    spec: {
      containers: [
        {
          resources: { requests: { cpu: '16', 'nvidia.com/gpu': '8' } },
        },
      ],
    },
  },
};

const cases = kindCases(trainJobKind, __dirname, {
  'by-runtime-alone': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    references: [
      { kind: 'TrainingRuntime', namespace: 'ml', name: 'torch-with-init' },
    ],
    asks: {
      when: 'now',
      units: [
        { name: 'dataset-initializer', times: 1, sets: [{ count: 1 }] },
        { name: 'model-initializer', times: 1, sets: [{ count: 1 }] },
        {
          name: 'node',
          times: 1,
          sets: [{ count: 2, images: ['pytorch/pytorch:2.13.0'] }],
        },
      ],
    },
  },
  complete: {
    health: 'Healthy',
    reason: 'Completed',
    condition: { condition: 'Complete', reason: 'AllJobsCompleted' },
    since,
    progress: [{ what: 'jobs', done: 1 }],
    asks: { when: 'ifRepeated', units: [{ times: 1, sets: [trainer] }] },
  },
  'deadline-exceeded': {
    health: 'Degraded',
    reason: 'TrainJob exceeded its active deadline',
    condition: { condition: 'Failed', reason: 'DeadlineExceeded' },
    since,
  },
  'deprecated-runtime': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    advice: [{ rule: 'TrainJob/deprecatedRuntime', field: 'spec.runtimeRef' }],
  },
  failed: {
    health: 'Degraded',
    reason: 'jobset failed due to one or more job failures',
    since,
    progress: [{ what: 'jobs', done: 0, failed: 1 }],
    asks: { when: 'ifRepeated', units: [{ times: 1 }] },
  },
  // One group of the pods of all jobs.
  'gang-of-coscheduling': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: {
      units: [
        {
          times: 1,
          gang: { minimum: 6 },
          sets: [
            { name: 'dataset-initializer', count: 1 },
            { name: 'model-initializer', count: 1 },
            trainer,
          ],
        },
      ],
    },
  },
  'gang-of-volcano': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: {
      queue: { system: 'Volcano', kind: 'Queue', name: 'research' },
      units: [
        {
          gang: { minimum: 4 },
          hyperNode: { mode: 'required', highestTier: 2 },
          sets: [{ name: 'node', count: 4 }],
        },
      ],
    },
  },
  'held-by-queue': {
    health: 'Suspended',
    reason: 'Suspended',
    asks: {
      when: 'onResume',
      queue: { system: 'Kueue', name: 'team-a' },
      units: [{ sets: [trainer] }],
    },
  },
  // The dataset is there; what is left is the model, and the training.
  initializing: {
    health: 'Progressing',
    reason: '0 of 1 ready',
    progress: [{ what: 'jobs', done: 1, active: 1 }],
    models: [{ source: 'https://models.example.com/llama-3.2-1b' }],
    parts: [
      { type: 'group', name: 'dataset-initializer', succeeded: 1 },
      { type: 'group', name: 'model-initializer', active: 1 },
      { type: 'group', name: 'node', active: 0 },
      { type: 'object', name: 'runtime', message: 'torch' },
    ],
    asks: {
      units: [
        { name: 'dataset-initializer', times: 0 },
        { name: 'model-initializer', times: 1 },
        { name: 'node', times: 1, sets: [trainer] },
      ],
    },
  },
  'managed-elsewhere': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    managedBy: 'kueue.x-k8s.io/multikueue',
  },
  'mpi-launcher-apart': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: {
      units: [
        {
          name: 'node',
          sets: [
            {
              count: 4,
              images: ['example.com/mpi:1'],
              pod: {
                spec: {
                  containers: [{ resources: { requests: { cpu: '8' } } }],
                },
              },
            },
          ],
        },
        {
          name: 'launcher',
          sets: [{ count: 1, images: ['example.com/finetune:1.2'] }],
        },
      ],
    },
  },
  // One of the four nodes is the launcher.
  'mpi-launcher-as-node': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: {
      units: [
        {
          name: 'node',
          sets: [
            {
              count: 3,
              images: ['example.com/mpi:1'],
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
        {
          name: 'launcher',
          sets: [
            {
              count: 1,
              images: ['example.com/finetune:1.2'],
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
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    system: 'Kubeflow Trainer',
    role: 'trainingJob',
    managedBy: undefined,
    progress: [],
    models: [],
    advice: [],
    selector: { matchLabels: { 'jobset.sigs.k8s.io/jobset-name': 'finetune' } },
    references: [
      {
        group: 'trainer.kubeflow.org',
        kind: 'ClusterTrainingRuntime',
        name: 'torch-distributed',
        relation: 'uses',
      },
    ],
    parts: [
      { type: 'group', name: 'node', desired: 1 },
      {
        type: 'object',
        name: 'runtime',
        object: { kind: 'ClusterTrainingRuntime', name: 'torch-distributed' },
        message: 'torch',
      },
    ],
    asks: {
      when: 'now',
      units: [{ name: 'node', times: 1, gang: undefined, sets: [trainer] }],
    },
  },
  // What it asks for is not guessed.
  'new-without-runtime': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: undefined,
    parts: [{ type: 'object', name: 'runtime', message: undefined }],
  },
  patched: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: {
      units: [
        {
          topology: { key: 'topology.example.com/rack', mode: 'exclusive' },
          sets: [
            {
              ...trainer,
              topology: { key: 'topology.example.com/block', mode: 'required' },
              pod: {
                spec: {
                  nodeSelector: { 'node-type': 'training' },
                  tolerations: [{ key: 'training', operator: 'Exists' }],
                  schedulingGates: [{ name: 'example.com/budget' }],
                },
              },
            },
          ],
        },
      ],
    },
  },
  resumed: {
    health: 'Progressing',
    reason: '0 of 1 ready',
    condition: { condition: 'Suspended', status: 'False', reason: 'Resumed' },
    asks: { when: 'now' },
  },
  running: {
    health: 'Progressing',
    reason: 'Running',
    progress: [
      { what: 'percent', done: 42, total: 100, remainingSeconds: 5400 },
      { what: 'epochs', done: 2, total: 5 },
      { what: 'jobs', done: 0, active: 1, failed: 0 },
    ],
  },
  'running-without-runtime': {
    health: 'Progressing',
    reason: 'Running',
    asks: undefined,
    parts: [
      { type: 'group', name: 'node', ready: 1, active: 1 },
      { type: 'object', name: 'runtime' },
    ],
  },
  suspended: {
    health: 'Suspended',
    reason: 'Suspended',
    condition: { condition: 'Suspended', reason: 'Suspended' },
    since,
    asks: { when: 'onResume', queue: { system: 'Kueue', name: 'team-a' } },
  },
  // The runtime was changed after the JobSet was made.
  'with-its-job-set': {
    health: 'Progressing',
    reason: 'Running',
    asks: { units: [{ name: 'node', times: 1, sets: [trainer] }] },
  },
});

describe('TrainJob', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
