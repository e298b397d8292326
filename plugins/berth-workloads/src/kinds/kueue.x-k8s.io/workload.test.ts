import { kindCases } from '../../__testUtils__/kindCases';
import { kueueWorkloadKind } from './workload';

const since = '2026-11-20T09:00:00Z';

const cases = kindCases(kueueWorkloadKind, __dirname, {
  // Nothing says that its pods have to be ready.
  admitted: {
    health: 'Healthy',
    reason: 'The workload is admitted',
    since,
    quotas: [
      { flavor: 'h100', resource: 'cpu', reserved: '32' },
      { flavor: 'h100', resource: 'nvidia.com/gpu', reserved: '32' },
    ],
    parts: [
      { type: 'step', name: 'QuotaReserved', state: 'done' },
      { type: 'step', name: 'Admitted', state: 'done' },
      { type: 'group', name: 'main', desired: 4 },
      {
        type: 'object',
        name: 'main',
        object: { kind: 'ResourceFlavor', name: 'h100' },
        message: 'cpu, nvidia.com/gpu',
      },
    ],
  },
  'being-evicted': {
    health: 'Progressing',
    reason:
      'Workload eviction triggered due to multiple TAS assigned node failures, including: node-3',
    condition: { reason: 'NodeFailures' },
  },
  'check-rejected': {
    health: 'Degraded',
    reason:
      'Quota is reserved; admission check capacity is Rejected: No capacity in any zone',
    parts: [
      { name: 'QuotaReserved', state: 'done' },
      { name: 'capacity', state: 'failed' },
      { name: 'Admitted', state: 'waiting' },
      {},
      {},
    ],
  },
  checking: {
    health: 'Progressing',
    reason:
      'Quota is reserved; admission check capacity is Pending: Waiting for the provisioning request to be accepted',
    since: '2026-11-20T10:00:00Z',
    parts: [
      { name: 'QuotaReserved', state: 'done' },
      { name: 'capacity', state: 'active' },
      { name: 'budget', state: 'done' },
      { name: 'Admitted', state: 'waiting' },
      {},
      {},
    ],
  },
  deactivated: {
    health: 'Suspended',
    reason: 'Suspended',
    condition: { condition: 'Evicted', reason: 'Deactivated' },
    asks: { when: 'onResume' },
  },
  'exceeds-quota': {
    health: 'Degraded',
    reason:
      "couldn't assign flavors to pod set main: insufficient quota for nvidia.com/gpu in flavor h100, " +
      'previously considered podsets requests (0) + current podset request (32) > maximum capacity (16)',
    condition: { reason: 'ExceedsMaxQuota' },
  },
  failed: {
    health: 'Degraded',
    reason: 'Job has reached the specified backoff limit',
    condition: { condition: 'Finished', reason: 'Failed' },
    asks: { when: 'ifRepeated' },
  },
  'given-up': {
    health: 'Degraded',
    reason:
      'The workload is deactivated due to exceeding the maximum number of re-queuing retries',
  },
  // Whether there is such a queue, and who else is in it, is not known.
  new: {
    health: 'Progressing',
    reason: 'Waiting for its turn in team-a',
    role: 'queuedWorkload',
    owners: [{ kind: 'Job', name: 'train' }],
    references: [{ relation: 'queuesIn', kind: 'LocalQueue', name: 'team-a' }],
    parts: [
      { type: 'place', queue: 'team-a', ahead: [] },
      { name: 'QuotaReserved', state: 'waiting' },
      { name: 'Admitted' },
      { type: 'group', name: 'main', desired: 4 },
    ],
    asks: {
      when: 'now',
      queue: { system: 'Kueue', namespace: 'ml', name: 'team-a', priority: 0 },
      units: [{ times: 1, sets: [{ name: 'main', count: 4 }] }],
    },
  },
  'no-such-queue': {
    health: 'Degraded',
    reason: "LocalQueue team-x doesn't exist",
  },
  'pods-starting': {
    health: 'Progressing',
    reason: 'Not all pods are ready or succeeded',
    condition: { condition: 'PodsReady', reason: 'WaitForStart' },
  },
  preempted: {
    health: 'Progressing',
    reason:
      'Waiting for its turn in team-a: Preempted to accommodate a workload ' +
      '(UID: 5f0c7c52-9999-4a7e-9c3f-000000000001, JobUID: 5f0c7c52-aaaa-4a7e-9c3f-000000000001) ' +
      'due to prioritization in the ClusterQueue',
    condition: { condition: 'Evicted', reason: 'Preempted' },
    since: '2026-11-20T10:00:00Z',
  },
  'queue-stopped': {
    health: 'Suspended',
    reason: 'LocalQueue team-a is stopped',
  },
  // Ahead are one of a higher priority, from another namespace, and one that is older; those that run, are done or are
  // held wait no longer, and one that was sent back waits only since.
  queued: {
    health: 'Progressing',
    reason:
      "Waiting for its turn in gpus at place 3: couldn't assign flavors to pod set main: insufficient unused quota for nvidia.com/gpu in flavor h100, 8 more needed",
    cause: { code: 'queued', queue: 'gpus', position: 3 },
    condition: { reason: 'WaitingForQuota' },
    references: [
      { relation: 'queuesIn', name: 'team-a' },
      { relation: 'uses', kind: 'WorkloadPriorityClass', name: 'production' },
    ],
    parts: [
      {
        type: 'place',
        queue: 'gpus',
        position: 3,
        waiting: 6,
        ahead: [
          { kind: 'Job', namespace: 'shop', name: 'first' },
          { kind: 'Job', namespace: 'ml', name: 'older' },
        ],
      },
      {},
      {},
      {},
    ],
    asks: { queue: { priorityClass: 'production', priority: 100 } },
  },
  'queued-by-usage': {
    health: 'Progressing',
    reason:
      "Waiting for its turn in gpus: couldn't assign flavors to pod set main: insufficient unused quota for nvidia.com/gpu in flavor h100, 8 more needed",
    cause: { code: 'queued', position: undefined },
  },
  running: {
    health: 'Healthy',
    reason: 'All pods were ready or succeeded since the workload admission',
    since: '2026-11-20T10:00:00Z',
    asks: { units: [{ sets: [{ count: 3 }] }] },
  },
  succeeded: {
    health: 'Healthy',
    reason: 'Completed',
    condition: { reason: 'Succeeded' },
    asks: { when: 'ifRepeated' },
  },
  // Leader and workers go into one rack together, or wait.
  topology: {
    health: 'Progressing',
    condition: { reason: 'TopologyPlacementFailed' },
    reason:
      'Waiting for its turn in team-a: couldn\'t assign flavors to pod set workers: topology "racks" doesn\'t allow to fit ' +
      'any of 4 pod(s). Total nodes: 12; excluded: resource "nvidia.com/gpu": 12',
    asks: {
      units: [
        {
          gang: { minimum: 4 },
          topology: { key: 'topology.example.com/rack', mode: 'required' },
          sets: [
            { name: 'leader', count: 1, topology: { mode: 'required' } },
            { name: 'workers', count: 3 },
          ],
        },
      ],
    },
  },
  // Fewer pods than it wants, of its own will.
  'v1beta1-partial': {
    health: 'Healthy',
    reason: 'The workload is admitted',
    version: { read: 'v1beta1', isNearest: false },
    asks: {
      priorityClass: 'batch-high',
      priority: 5000,
      queue: { priority: 5000 },
      units: [{ sets: [{ count: 3, minimum: 2 }] }],
    },
    advice: [{ rule: 'Workload/v1beta1', field: 'apiVersion' }],
  },
});

describe('Kueue Workload', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
