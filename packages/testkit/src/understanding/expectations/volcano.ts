import type { ExampleExpectations } from '../ExampleExpectations';

type Example = ExampleExpectations[string][number];

const waiting = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'Volcano',
} as const;

const there = {
  health: 'Healthy',
  reason: 'It is there; it has no status',
  system: 'Volcano',
  role: 'topology',
} as const;

const inDefault = {
  system: 'Volcano',
  kind: 'Queue',
  name: 'default',
} as const;

/** Nodes or HyperNodes of a tier, by name. */
function hyperNode(
  name: string,
  tier: string,
  members: Array<[kind: 'Node' | 'HyperNode', name: string]>,
): Example {
  const objects = members.map(([kind, member]) => ({ kind, name: member }));
  return {
    kind: 'HyperNode',
    name,
    expect: {
      ...there,
      parts: [
        { type: 'level', name: tier },
        ...objects.map(object => ({ type: 'object' as const, object })),
      ],
      references: objects.map(object => ({
        relation: 'manages' as const,
        ...object,
      })),
    },
  };
}

function queueWithWeight(name: string): Example {
  return {
    kind: 'Queue',
    name,
    expect: { ...waiting, role: 'queue', quotas: [], references: [] },
  };
}

export const volcano: ExampleExpectations = {
  'hierarchical-queues.yaml': [
    queueWithWeight('root-eng-prod'),
    queueWithWeight('root-eng-dev'),
    queueWithWeight('root-sci-prod'),
    queueWithWeight('root-sci-dev'),
  ],
  'hypernode-label-match.yaml': [hyperNode('rack-0', 'rack', [])],
  'hypernodes-leaf.yaml': [
    hyperNode('s0', 'tier 1', [
      ['Node', 'node-0'],
      ['Node', 'node-1'],
    ]),
    hyperNode('s1', 'tier 1', [
      ['Node', 'node-2'],
      ['Node', 'node-3'],
    ]),
    hyperNode('s2', 'tier 1', [
      ['Node', 'node-4'],
      ['Node', 'node-5'],
    ]),
    hyperNode('s3', 'tier 1', [
      ['Node', 'node-6'],
      ['Node', 'node-7'],
    ]),
  ],
  'hypernodes-upper.yaml': [
    hyperNode('s4', 'tier 2', [
      ['HyperNode', 's0'],
      ['HyperNode', 's1'],
    ]),
    hyperNode('s5', 'tier 2', [
      ['HyperNode', 's2'],
      ['HyperNode', 's3'],
    ]),
    hyperNode('s6', 'tier 3', [
      ['HyperNode', 's4'],
      ['HyperNode', 's5'],
    ]),
  ],
  'job.yaml': [
    {
      kind: 'Job',
      name: 'test-job',
      expect: {
        ...waiting,
        role: 'job',
        progress: [{ what: 'tasks', done: 0, total: 6 }],
        references: [{ relation: 'queuesIn', kind: 'Queue', name: 'default' }],
        asks: {
          when: 'now',
          queue: inDefault,
          units: [
            {
              times: 1,
              gang: { minimum: 3 },
              sets: [
                {
                  name: 'default-nginx',
                  count: 6,
                  images: ['nginx'],
                  pod: { spec: { schedulerName: 'volcano' } },
                },
              ],
            },
          ],
        },
      },
    },
  ],
  'mpi-example.yaml': [
    {
      kind: 'Job',
      name: 'lm-mpi-job',
      expect: {
        ...waiting,
        parts: [
          { type: 'group', name: 'mpimaster', desired: 1 },
          { type: 'group', name: 'mpiworker', desired: 2 },
        ],
        asks: {
          queue: inDefault,
          units: [
            {
              gang: { minimum: 3 },
              sets: [
                { name: 'mpimaster', count: 1 },
                { name: 'mpiworker', count: 2 },
              ],
            },
          ],
        },
      },
    },
  ],
  'network-topology-job.yaml': [
    {
      kind: 'Job',
      name: 'network-topology-job',
      expect: {
        ...waiting,
        asks: {
          units: [
            {
              gang: { minimum: 4 },
              hyperNode: { highestTier: 2, mode: 'required' },
              sets: [
                {
                  name: 't0',
                  count: 8,
                  hyperNode: { highestTier: 1, mode: 'required' },
                },
              ],
            },
          ],
        },
      },
    },
  ],
  'podgroup.yaml': [
    {
      kind: 'PodGroup',
      name: 'test-pg',
      expect: {
        ...waiting,
        role: 'podGroup',
        asks: undefined,
        references: [{ relation: 'queuesIn', kind: 'Queue', name: 'default' }],
        parts: [{ type: 'group', name: 'test-pg', desired: 1, minimum: 1 }],
      },
    },
  ],
  // The CRD has no subresource for status, so that the one of the example is kept.
  'podgroup-of-a-deployment.yaml': [
    {
      kind: 'PodGroup',
      name: 'podgroup-09e95eb0-e520-4b50-a15c-c14cad844674',
      expect: {
        system: 'Volcano',
        health: 'Healthy',
        reason: 'Running',
        role: 'podGroup',
        owners: [{ kind: 'ReplicaSet', name: 'my-app-deployment-74644c8849' }],
        progress: [{ what: 'ready', done: 3, total: 2 }],
        parts: [{ type: 'group', desired: 2, minimum: 2, active: 3 }],
      },
    },
  ],
  'queue.yaml': [
    {
      kind: 'Queue',
      name: 'default',
      expect: {
        ...waiting,
        role: 'queue',
        quotas: [
          { resource: 'cpu', limit: '2000m', used: undefined },
          { resource: 'memory', limit: '4G' },
        ],
      },
    },
  ],
  'queue-deserved.yaml': [
    {
      kind: 'Queue',
      name: 'queue1',
      expect: {
        ...waiting,
        quotas: [
          { resource: 'cpu', deserved: '2', limit: undefined },
          { resource: 'memory', deserved: '8Gi' },
        ],
      },
    },
  ],
  'task-start-dependency.yaml': [
    {
      kind: 'Job',
      name: 'job',
      expect: {
        ...waiting,
        progress: [{ what: 'tasks', total: 11 }],
        asks: {
          units: [
            {
              gang: { minimum: 1 },
              sets: [{ count: 1 }, { count: 5 }, { count: 5 }],
            },
          ],
        },
      },
    },
  ],
};
