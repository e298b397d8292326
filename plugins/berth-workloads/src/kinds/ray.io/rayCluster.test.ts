import { kindCases } from '../../__testUtils__/kindCases';
import { rayClusterKind } from './rayCluster';

const since = '2026-11-20T09:00:00Z';

const cases = kindCases(rayClusterKind, __dirname, {
  autoscaling: {
    health: 'Healthy',
    reason: '6 of 6 ready',
    // Replicas; each of the group with TPUs is of four pods.
    scaling: [
      { of: 'replicas', part: 'small', min: 0, max: 10, desired: 1 },
      { part: 'tpu', min: 0, max: 4, desired: 1, mode: 'Conservative' },
      { part: 'off', min: 0, max: 3, desired: 0 },
    ],
    asks: {
      units: [
        {
          sets: [
            {
              name: 'head',
              count: 1,
              images: ['rayproject/ray:2.52.0'],
              pod: {
                spec: {
                  containers: [
                    { name: 'ray-head' },
                    {
                      name: 'autoscaler',
                      resources: { requests: { cpu: '500m', memory: '512Mi' } },
                    },
                  ],
                },
              },
            },
            { name: 'small', count: 1 },
            { name: 'tpu', count: 4 },
            { name: 'off', count: 0 },
          ],
        },
      ],
    },
  },
  'autoscaling-not-observed': {
    health: 'Progressing',
    reason: 'Its controller has not looked at the newest spec yet',
  },
  'create-failed': {
    health: 'Degraded',
    reason: expect.stringMatching(/forbidden: exceeded quota: gpus/),
    condition: {
      condition: 'ReplicaFailure',
      reason: 'FailedCreateWorkerPod',
    },
    since,
  },
  // Volcano makes a gang of every cluster.
  'gang-of-volcano': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: {
      queue: { system: 'Volcano', kind: 'Queue', name: 'research' },
      priorityClass: 'high',
      units: [
        {
          gang: { minimum: 3 },
          hyperNode: { mode: 'required', highestTier: 2 },
          sets: [
            { pod: { spec: { priorityClassName: 'high' } } },
            { pod: { spec: { priorityClassName: 'high' } } },
          ],
        },
      ],
    },
  },
  'gang-with-autoscaling': {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: {
      units: [
        {
          gang: { minimum: 3 },
          sets: [
            {
              count: 1,
              images: ['rayproject/ray:2.52.0', 'example.com/autoscaler:1'],
              pod: {
                spec: {
                  containers: [{}, { resources: { requests: { cpu: '1' } } }],
                },
              },
            },
            { count: 3 },
          ],
        },
      ],
    },
  },
  'head-not-ready': {
    health: 'Progressing',
    reason: 'containers with unready status: [ray-head]',
    condition: { condition: 'HeadPodReady', reason: 'ContainersNotReady' },
    progress: [{ what: 'ready', done: 0, total: 3 }],
  },
  'held-by-queue': {
    health: 'Suspended',
    reason: 'Suspended',
    asks: { when: 'onResume', queue: { system: 'Kueue', name: 'team-a' } },
  },
  // More than its maximum it never has.
  'managed-by-multikueue': {
    health: 'Progressing',
    reason: '0 of 5 ready',
    managedBy: 'kueue.x-k8s.io/multikueue',
    asks: { units: [{ sets: [{ count: 1 }, { name: 'gpu', count: 4 }] }] },
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    system: 'KubeRay',
    role: 'computeCluster',
    progress: [{ what: 'ready', done: 0, total: 6 }],
    scaling: [],
    selector: { matchLabels: { 'ray.io/cluster': 'pretrain' } },
    parts: [
      { type: 'group', name: 'head', desired: 1 },
      { type: 'group', name: 'gpu', desired: 2 },
      { type: 'group', name: 'cpu', desired: 3 },
    ],
    asks: {
      when: 'now',
      units: [
        {
          times: 1,
          gang: undefined,
          sets: [
            { name: 'head', count: 1 },
            {
              name: 'gpu',
              count: 2,
              pod: {
                metadata: { namespace: 'ml', labels: { team: 'nlp' } },
                spec: {
                  containers: [
                    { resources: { requests: { 'nvidia.com/gpu': '4' } } },
                  ],
                },
              },
            },
            { name: 'cpu', count: 3 },
          ],
        },
      ],
    },
  },
  ready: {
    health: 'Healthy',
    reason: '3 of 3 ready',
    condition: { condition: 'RayClusterProvisioned' },
    since,
    endpoints: [
      { name: 'client', port: 10001, scope: 'cluster' },
      {
        name: 'dashboard',
        address: 'pretrain-head-svc.ml.svc',
        port: 8265,
        scope: 'cluster',
      },
      { name: 'gcs', port: 6379 },
    ],
  },
  starting: {
    health: 'Progressing',
    reason: '2 of 3 ready',
    condition: { condition: 'RayClusterProvisioned', status: 'False' },
    progress: [{ what: 'ready', done: 2, total: 3 }],
  },
  suspended: {
    health: 'Suspended',
    reason: 'Suspended',
    condition: { condition: 'RayClusterSuspended' },
    since,
    progress: [{ what: 'ready', done: 0, total: 0 }],
    asks: { when: 'onResume', units: [{ sets: [{ count: 1 }, { count: 2 }] }] },
  },
  suspending: {
    health: 'Progressing',
    reason: 'RayClusterSuspending',
    condition: { condition: 'RayClusterSuspending' },
  },
  'v1alpha1-failed': {
    health: 'Degraded',
    reason: 'failed: Head pod is invalid: no containers',
    version: { given: 'v1alpha1', read: 'v1alpha1', isNearest: false },
  },
  'v1alpha1-ready': {
    health: 'Healthy',
    reason: '3 of 3 ready',
    advice: [{ rule: 'RayCluster/v1alpha1', field: 'apiVersion' }],
  },
  // Neither its state nor its condition takes back that it was ready once.
  'worker-lost': {
    health: 'Progressing',
    reason: '2 of 3 ready',
    progress: [{ what: 'ready', done: 2, total: 3 }],
  },
});

describe('RayCluster', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
