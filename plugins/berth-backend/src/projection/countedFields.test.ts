import {
  AmountError,
  type ClusterObjectsInput,
  KUBERNETES_VERSIONS,
  type NodeInput,
  type PodInput,
  Snapshot,
  takeSnapshot,
  encodeSnapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import type { Case } from '@berth/backstage-plugin-berth-scheduler/replay';
import { generateCase } from '@berth/testkit';
import type { WatchedKind } from '../store/ClusterView';
import { watchedKinds } from './watchedKinds';

const SEEDS = Array.from({ length: 100 }, (_, index) => index + 1);

/** Objects in a cluster have uids, which the core does not always need. */
function identified<T extends { metadata?: object }>(
  object: T,
  uid: string,
): T {
  return { ...object, metadata: { ...object.metadata, uid } };
}

function projected<T extends object>(kind: WatchedKind, object: T): object {
  const kept = watchedKinds[kind].project(object);
  if (!kept) {
    throw new Error(`Not taken for one of ${kind}: ${JSON.stringify(object)}`);
  }
  return kept;
}

const projectedNode = (node: NodeInput) => projected('nodes', node);
const projectedPod = (pod: PodInput) => projected('pods', pod);

/** The other objects of a case, by what the core calls them and as what they are watched. */
const OTHERS: ReadonlyArray<
  [keyof Case, keyof ClusterObjectsInput, WatchedKind]
> = [
  ['namespaces', 'namespaces', 'namespaces'],
  ['services', 'services', 'services'],
  ['pdbs', 'podDisruptionBudgets', 'poddisruptionbudgets'],
  ['pvs', 'persistentVolumes', 'persistentvolumes'],
  ['pvcs', 'persistentVolumeClaims', 'persistentvolumeclaims'],
  ['storageClasses', 'storageClasses', 'storageclasses'],
  ['csiNodes', 'csiNodes', 'csinodes'],
  ['priorityClasses', 'priorityClasses', 'priorityclasses'],
  ['deviceClasses', 'deviceClasses', 'deviceclasses'],
];

function othersOf(
  scheduling: Case,
  keep: (kind: WatchedKind, object: object) => object,
): ClusterObjectsInput {
  return Object.fromEntries(
    OTHERS.map(([list, name, kind]) => [
      name,
      ((scheduling[list] ?? []) as object[]).map((object, i) =>
        // A claim has the uid that its volume says.
        keep(
          kind,
          'uid' in metadataOf(object)
            ? object
            : identified(object, `${kind}-${i}`),
        ),
      ),
    ]),
  );
}

function metadataOf(object: { metadata?: object }): object {
  return object.metadata ?? {};
}

function countedOn(
  nodes: NodeInput[],
  pods: PodInput[],
  objects: ClusterObjectsInput = {},
) {
  return KUBERNETES_VERSIONS.map(kubernetesVersion => {
    try {
      const snapshot = takeSnapshot({
        nodes,
        pods,
        objects,
        kubernetesVersion,
      });
      return contentOf(Snapshot.decode(encodeSnapshot(snapshot)));
    } catch (error) {
      // Amounts beyond 2^53 are refused, whatever is kept.
      if (error instanceof AmountError) {
        return error.message;
      }
      throw error;
    }
  });
}

/** Everything of a snapshot. Pods that count alike may be written as one class or as several. */
function contentOf(snapshot: Snapshot) {
  const { podClass, podStarted, ...columns } = snapshot.columns;
  const { podClasses, nominatedPods, ...header } = snapshot.header;
  const textOf = ({ index, rows, ...traits }: PodClass) =>
    JSON.stringify({ ...traits, requests: [...traits.footprint.requests] });
  const pods: string[] = [];
  snapshot.visitPods((pod, node, count) => {
    const text = `${node} ${textOf(pod)}`;
    pods.push(...Array.from({ length: count }, () => text));
  });
  return {
    header,
    columns,
    pods: pods.sort(),
    nominated: nominatedPods
      .map(({ node, podClass: own }) => `${node} ${textOf(own)}`)
      .sort(),
    started: [...podStarted].sort(),
  };
}

type PodClass = Snapshot['header']['podClasses'][number];

const gpuNode: NodeInput = identified(
  {
    metadata: { name: 'node-1', labels: { zone: 'a' } },
    spec: {
      unschedulable: true,
      taints: [{ key: 'gpu', value: 'yes', effect: 'NoSchedule' }],
    },
    status: {
      allocatable: { cpu: '64', memory: '512Gi', pods: '110', 'x.com/gpu': 8 },
      capacity: { cpu: '64', memory: '512Gi', pods: '110', 'x.com/gpu': 8 },
      images: [{ names: ['chat:1'], sizeBytes: 123_456_789 }],
    },
  },
  'node-1',
);

function podOn(status: object, spec: object = {}): PodInput {
  return identified(
    {
      metadata: { name: 'a', namespace: 'chat', labels: { app: 'chat' } },
      spec: {
        nodeName: 'node-1',
        containers: [
          {
            name: 'main',
            resources: { requests: { cpu: '2', memory: '4Gi' } },
          },
        ],
        ...spec,
      },
      status: { phase: 'Running', ...status },
    },
    'a',
  );
}

describe('what is kept of a cluster', () => {
  it('counts as the whole objects do, for generated clusters', () => {
    for (const seed of SEEDS) {
      const generated = generateCase(seed);
      // The API server refuses an object with a mistake, so that nobody ever reads it.
      if (generated.kind === 'mistake') {
        continue;
      }
      const { case: scheduling } = generated;
      const { nodes, pods } = scheduling;
      const wholeNodes = nodes.map((node, i) => identified(node, `node-${i}`));
      const wholePods = pods.map((pod, i) => identified(pod, `pod-${i}`));
      expect({
        seed,
        counted: countedOn(
          wholeNodes.map(projectedNode),
          wholePods.map(projectedPod),
          othersOf(scheduling, projected),
        ),
      }).toEqual({
        seed,
        counted: countedOn(
          wholeNodes,
          wholePods,
          othersOf(scheduling, (_, object) => object),
        ),
      });
    }
  });

  it.each([
    ['a negative priority', podOn({}, { priority: -1_000_000 })],
    [
      'what a resized pod was given as a whole',
      podOn(
        {
          resources: { requests: { cpu: '6', memory: '9Gi' } },
          allocatedResources: { cpu: '7', memory: '8Gi' },
        },
        { resources: { requests: { cpu: '5', memory: '5Gi' } } },
      ),
    ],
    [
      'what a resized container was given',
      podOn({
        containerStatuses: [
          {
            name: 'main',
            resources: { requests: { cpu: '6', memory: '9Gi' } },
            allocatedResources: { cpu: '7', memory: '8Gi' },
          },
        ],
      }),
    ],
    [
      'a status that says of nothing how much it was given',
      podOn({
        containerStatuses: [
          { name: 'main', resources: {}, allocatedResources: { cpu: '7' } },
        ],
      }),
    ],
    [
      'a status that says that nothing was given',
      podOn({
        conditions: [
          { type: 'PodResizePending', status: 'True', reason: 'Infeasible' },
        ],
        containerStatuses: [
          { name: 'main', resources: { requests: {} }, allocatedResources: {} },
        ],
      }),
    ],
    [
      'a nomination',
      podOn(
        { phase: 'Pending', nominatedNodeName: 'node-1' },
        { nodeName: undefined, priority: -5 },
      ),
    ],
    [
      'required anti-affinity',
      podOn(
        {},
        {
          affinity: {
            podAntiAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: [
                {
                  topologyKey: 'zone',
                  labelSelector: { matchLabels: { app: 'chat' } },
                },
              ],
            },
          },
        },
      ),
    ],
  ])('counts %s', (_, pod) => {
    const counted = countedOn([gpuNode], [pod]);
    expect(countedOn([projectedNode(gpuNode)], [projectedPod(pod)])).toEqual(
      counted,
    );
    // It is one that makes a difference.
    expect(counted).not.toEqual(countedOn([gpuNode], [podOn({})]));
  });
});
