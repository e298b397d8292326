import type { Case } from '@berth/backstage-plugin-berth-scheduler/replay';
import type { OracleVerdict } from '../OracleVerdict';
import {
  asking,
  boundDisk,
  configuration,
  filling,
  node,
  pod,
  podWithDisk,
  zone,
} from './objects';

/** A case may hold lists that the core does not read; the oracle reads them all. */
type AskedCase = Omit<Case, 'id'> & {
  csiDrivers?: object[];
  csiStorageCapacities?: object[];
  replicaSets?: object[];
};

const labelled = { metadata: { labels: { app: 'web' } } };
const other = pod('other', { nodeName: 'a' }, labelled);
const twoZones = [node('a', 'z1'), node('b', 'z2')];

/** One case for each kind of object, and what every minor says of it. */
export const everyKind: Array<[string, AskedCase, Partial<OracleVerdict>]> = [
  [
    'no node',
    { nodes: [], pods: [], pod: pod('p') },
    { message: 'no nodes available to schedule pods' },
  ],
  [
    'a scheduling gate',
    {
      nodes: [node('a')],
      pods: [],
      pod: pod('p', { schedulingGates: [{ name: 'quota' }] }),
    },
    { preFilter: 'SchedulingGates: waiting for scheduling gates: [quota]' },
  ],
  [
    'a pod that is nominated to a node',
    {
      nodes: twoZones,
      pods: [
        pod(
          'nominated',
          { priority: 10, containers: [asking({ cpu: '4' })] },
          { status: { nominatedNodeName: 'a' } },
        ),
      ],
      pod: pod('p'),
    },
    { feasible: ['b'] },
  ],
  [
    'a nomination of its own, beside a node that is feasible too',
    {
      nodes: twoZones,
      pods: [],
      pod: pod('p', {}, { status: { nominatedNodeName: 'b' } }),
    },
    { feasible: ['a', 'b'], status: {} },
  ],
  [
    'a pod that names the node it is to be placed on',
    {
      nodes: [node('a')],
      pods: [],
      pod: pod('p', { nodeName: 'a', containers: [asking({ cpu: '3' })] }),
    },
    { feasible: ['a'] },
  ],
  [
    'a pod on a node that does not exist',
    { nodes: [node('a')], pods: [filling('gone')], pod: pod('p') },
    { feasible: ['a'] },
  ],
  [
    'services',
    {
      nodes: twoZones,
      pods: [other],
      services: [
        { metadata: { name: 's' }, spec: { selector: { app: 'web' } } },
      ],
      pod: pod('p', {}, labelled),
    },
    { best: ['b'] },
  ],
  [
    'replica sets',
    {
      nodes: twoZones,
      pods: [other],
      replicaSets: [
        {
          metadata: { name: 'web', uid: 'web' },
          spec: { selector: { matchLabels: { app: 'web' } } },
        },
      ],
      pod: pod(
        'p',
        {},
        {
          metadata: {
            ...labelled.metadata,
            ownerReferences: [
              {
                apiVersion: 'apps/v1',
                kind: 'ReplicaSet',
                name: 'web',
                uid: 'web',
                controller: true,
              },
            ],
          },
        },
      ),
    },
    { best: ['b'] },
  ],
  [
    'namespaces',
    {
      nodes: twoZones,
      namespaces: [{ metadata: { name: 'team', labels: { owner: 'x' } } }],
      pods: [
        pod(
          'other',
          { nodeName: 'b' },
          { metadata: { namespace: 'team', labels: { app: 'web' } } },
        ),
      ],
      pod: pod('p', {
        affinity: {
          podAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [
              {
                topologyKey: zone,
                labelSelector: { matchLabels: { app: 'web' } },
                namespaceSelector: { matchLabels: { owner: 'x' } },
              },
            ],
          },
        },
      }),
    },
    { feasible: ['b'] },
  ],
  [
    'a claim that does not exist',
    { nodes: [node('a')], pods: [], pod: podWithDisk() },
    {
      message:
        '0/1 nodes are available: persistentvolumeclaim "disk" not found. not found',
    },
  ],
  [
    'volumes and claims',
    {
      nodes: twoZones,
      pods: [],
      pod: podWithDisk(),
      ...boundDisk({
        nodeAffinity: {
          required: {
            nodeSelectorTerms: [
              {
                matchExpressions: [
                  { key: zone, operator: 'In', values: ['z2'] },
                ],
              },
            ],
          },
        },
      }),
    },
    { feasible: ['b'] },
  ],
  [
    'CSI nodes',
    {
      nodes: twoZones,
      pods: [],
      csiNodes: [
        {
          metadata: { name: 'a' },
          spec: {
            drivers: [{ name: 'csi', nodeID: 'a', allocatable: { count: 0 } }],
          },
        },
      ],
      pod: podWithDisk(),
      ...boundDisk(),
    },
    {
      feasible: ['b'],
      status: {
        a: {
          plugin: 'NodeVolumeLimits',
          code: 'Unschedulable',
          reasons: ['node(s) exceed max volume count'],
        },
      },
    },
  ],
  [
    'storage classes and the capacity that drivers tell',
    {
      nodes: twoZones,
      pods: [],
      storageClasses: [
        {
          metadata: { name: 'late' },
          provisioner: 'csi',
          volumeBindingMode: 'WaitForFirstConsumer',
        },
      ],
      csiDrivers: [
        { metadata: { name: 'csi' }, spec: { storageCapacity: true } },
      ],
      csiStorageCapacities: [
        {
          metadata: { name: 'z1' },
          storageClassName: 'late',
          capacity: '10Gi',
          nodeTopology: { matchLabels: { [zone]: 'z1' } },
        },
      ],
      pvcs: [
        {
          metadata: { name: 'disk' },
          spec: {
            storageClassName: 'late',
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: '1Gi' } },
          },
        },
      ],
      pod: podWithDisk(),
    },
    { feasible: ['a'] },
  ],
  [
    'resource claims, slices and device classes',
    {
      nodes: twoZones,
      pods: [],
      claims: [
        {
          metadata: { name: 'gpu' },
          spec: {
            devices: {
              requests: [{ name: 'one', exactly: { deviceClassName: 'gpu' } }],
            },
          },
        },
      ],
      deviceClasses: [{ metadata: { name: 'gpu' }, spec: {} }],
      slices: [
        {
          metadata: { name: 'a' },
          spec: {
            driver: 'gpus',
            nodeName: 'a',
            pool: { name: 'a', generation: 1, resourceSliceCount: 1 },
            devices: [{ name: 'gpu-0' }],
          },
        },
      ],
      pod: pod('p', {
        resourceClaims: [{ name: 'gpu', resourceClaimName: 'gpu' }],
      }),
    },
    { feasible: ['a'] },
  ],
  [
    'priority classes and disruption budgets',
    {
      nodes: twoZones,
      pods: [
        { ...filling('a'), metadata: { name: 'on-a', labels: { app: 'web' } } },
        filling('b', { priority: 3 }),
      ],
      priorityClasses: [{ metadata: { name: 'high' }, value: 1000 }],
      pdbs: [
        {
          metadata: { name: 'web' },
          spec: { minAvailable: 1, selector: { matchLabels: { app: 'web' } } },
          status: { disruptionsAllowed: 0 },
        },
      ],
      pod: pod('p', { priorityClassName: 'high' }),
    },
    { nominated: 'b', victims: ['on-b'] },
  ],
  [
    'candidates of preemption that are as good',
    {
      nodes: [node('c'), node('b'), node('a')],
      pods: [filling('a', { priority: 5 }), filling('b'), filling('c')],
      pod: pod('p', { priority: 1000 }),
    },
    {
      nominated: 'b',
      victims: ['on-b'],
      candidates: { b: ['on-b'], c: ['on-c'] },
    },
  ],
  [
    'a configuration',
    {
      nodes: [node('a'), node('b', 'z2', { cpu: '8' })],
      pods: [],
      config: configuration({
        pluginConfig: [
          {
            name: 'NodeResourcesFit',
            args: { scoringStrategy: { type: 'MostAllocated' } },
          },
        ],
        plugins: {
          multiPoint: { disabled: [{ name: '*' }] },
          queueSort: { enabled: [{ name: 'PrioritySort' }] },
          bind: { enabled: [{ name: 'DefaultBinder' }] },
          preFilter: { enabled: [{ name: 'NodeResourcesFit' }] },
          filter: { enabled: [{ name: 'NodeResourcesFit' }] },
          score: { enabled: [{ name: 'NodeResourcesFit', weight: 7 }] },
        },
      }),
      pod: pod('p'),
    },
    { best: ['a'], total: { a: 91, b: 49 } },
  ],
];
