import { kindCases } from '../../__testUtils__/kindCases';
import { sparkApplicationKind } from './sparkApplication';

const since = '2026-11-20T09:00:00Z';
const submitted = '2026-11-20T08:00:00Z';
const nothingYet = 'Its controller has reported nothing yet';

/** The one set of pods of a demand, with what its containers ask for. */
const asking = (...resources: object[]) => ({
  pod: {
    spec: { containers: resources.map(one => ({ resources: one })) },
  },
});

const cases = kindCases(sparkApplicationKind, __dirname, {
  'client-mode': {
    health: 'Progressing',
    reason: nothingYet,
    asks: { units: [{ sets: [{ name: 'executor', count: 2 }] }] },
  },
  completed: {
    health: 'Healthy',
    reason: 'Completed',
    since,
    progress: [],
    asks: { when: 'ifRepeated' },
    parts: [
      { name: 'driver', active: 0 },
      { name: 'executor', active: 0, succeeded: 2, failed: 0 },
    ],
  },
  dynamic: {
    health: 'Healthy',
    reason: 'Running',
    scaling: [
      { of: 'replicas', part: 'executor', min: 1, max: 10, current: 3 },
    ],
    asks: { units: [{ sets: [{ count: 1 }, { count: 4 }] }] },
  },
  'dynamic-by-settings': {
    health: 'Progressing',
    reason: '0 of 2 ready',
    scaling: [{ min: 2, max: undefined, current: 0 }],
    asks: { units: [{ sets: [{}, { count: 2 }] }] },
  },
  failed: {
    health: 'Degraded',
    reason: 'driver container failed with ExitCode: 1, Reason: Error',
    since,
    asks: { when: 'ifRepeated' },
    parts: [{}, { name: 'executor', succeeded: 1, failed: 1 }],
  },
  'gpus-in-volcano-queue': {
    health: 'Progressing',
    reason: nothingYet,
    asks: {
      queue: {
        system: 'Volcano',
        kind: 'Queue',
        name: 'research',
        priorityClass: 'high',
      },
      priorityClass: 'batch',
      units: [
        {
          sets: [
            {
              name: 'driver',
              pod: {
                spec: {
                  schedulerName: 'volcano',
                  nodeSelector: { pool: 'spark' },
                },
              },
            },
            {
              name: 'executor',
              count: 4,
              images: ['docker.io/apache/spark:4.0.4', 'example.com/logs:1'],
              pod: {
                metadata: { labels: { 'spark-role': 'executor' } },
                spec: {
                  schedulerName: 'volcano',
                  tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
                  volumes: [{ persistentVolumeClaim: { claimName: 'models' } }],
                  containers: [
                    {
                      resources: {
                        requests: {
                          cpu: '7500m',
                          memory: '32768Mi',
                          'nvidia.com/gpu': '1',
                        },
                        limits: {
                          cpu: '8',
                          memory: '40960Mi',
                          'nvidia.com/gpu': '1',
                        },
                      },
                    },
                    { resources: { requests: { cpu: '100m' } } },
                  ],
                },
              },
            },
          ],
        },
      ],
    },
  },
  invalidating: { health: 'Missing', reason: 'INVALIDATING', since: submitted },
  new: {
    health: 'Progressing',
    reason: nothingYet,
    system: 'Spark Operator',
    role: 'dataJob',
    scaling: [],
    endpoints: [],
    advice: [],
    progress: [{ what: 'ready', done: 0, total: 2 }],
    selector: { matchLabels: { 'sparkoperator.k8s.io/app-name': 'etl' } },
    asks: {
      when: 'now',
      units: [
        {
          times: 1,
          sets: [
            {
              name: 'driver',
              count: 1,
              images: ['docker.io/apache/spark:4.0.4'],
              // At least 384 MiB more than the heap.
              ...asking({ requests: { cpu: '1', memory: '2432Mi' } }),
            },
            {
              name: 'executor',
              count: 2,
              ...asking({ requests: { cpu: '4', memory: '9011Mi' } }),
            },
          ],
        },
      ],
    },
  },
  'of-a-template': {
    health: 'Progressing',
    reason: nothingYet,
    asks: {
      units: [
        {
          sets: [
            {
              images: ['docker.io/apache/spark:4.0.4'],
              pod: {
                metadata: { namespace: 'data', labels: { tier: 'batch' } },
                spec: {
                  schedulerName: 'special',
                  nodeSelector: { zone: 'a' },
                  containers: [{ name: 'spark-kubernetes-driver' }],
                },
              },
            },
            {},
          ],
        },
      ],
    },
  },
  'overhead-factor': {
    health: 'Progressing',
    reason: nothingYet,
    asks: {
      units: [
        {
          sets: [
            asking({ requests: { memory: '3072Mi' } }),
            // 1 GiB of heap and a half of it.
            asking({ requests: { cpu: '1', memory: '1536Mi' } }),
          ],
        },
      ],
    },
  },
  'pending-rerun': { health: 'Progressing', reason: 'PENDING_RERUN' },
  // Programs that are not of the JVM are given 40% more; of an executor there is what is outside of the heap.
  python: {
    health: 'Progressing',
    reason: nothingYet,
    asks: {
      units: [
        {
          sets: [
            asking({ requests: { memory: '1433Mi' } }),
            asking({ requests: { cpu: '3', memory: '7782Mi' } }),
          ],
        },
      ],
    },
    advice: [
      { rule: 'SparkApplication/envVars', field: 'spec.executor.envVars' },
    ],
  },
  running: {
    health: 'Healthy',
    reason: 'Running',
    since: submitted,
    progress: [{ what: 'ready', done: 2, total: 2 }],
    endpoints: [
      {
        name: 'ui',
        address: 'etl-ui-svc.data.svc',
        port: 4040,
        scope: 'cluster',
      },
    ],
    links: [],
    parts: [
      { type: 'group', name: 'driver', desired: 1, active: 1 },
      { type: 'group', name: 'executor', desired: 2, active: 2 },
    ],
  },
  'submission-failed': {
    health: 'Degraded',
    reason:
      'SUBMISSION_FAILED: failed to run spark-submit: pods "etl-driver" is forbidden',
    since,
    asks: { when: 'now' },
  },
  submitted: { health: 'Progressing', reason: 'SUBMITTED' },
  // Argo CD's word for all that it does not know.
  suspended: {
    health: 'Progressing',
    reason: 'Suspended',
    asks: { when: 'onResume', queue: { system: 'Kueue', name: 'team-a' } },
  },
  // What Spark refuses is not asked for.
  'unreadable-memory': {
    health: 'Progressing',
    reason: nothingYet,
    asks: { units: [{ sets: [{ name: 'driver' }] }] },
  },
  'waiting-for-executors': {
    health: 'Progressing',
    reason: '1 of 2 ready',
    progress: [{ what: 'ready', done: 1, total: 2 }],
  },
  'with-ingress': {
    health: 'Healthy',
    reason: 'Running',
    endpoints: [{}, { name: 'ui', scope: 'external' }],
    links: [{ what: 'dashboard', url: 'https://etl.spark.example.com' }],
  },
});

describe('SparkApplication', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
