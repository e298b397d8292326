import {
  KUBERNETES_VERSIONS,
  NodeInput,
  PodInput,
  Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { generateCase } from '@berth/testkit';
import { watchedKinds } from './watchedKinds';

const SEEDS = Array.from({ length: 200 }, (_, index) => index + 1);

/** Objects in a cluster have uids, which the core does not need. */
function identified<T extends NodeInput | PodInput>(object: T, uid: string): T {
  return { ...object, metadata: { ...object.metadata, uid } };
}

function projectedNode(node: NodeInput): NodeInput {
  const projected = watchedKinds.nodes.project(node);
  if (!projected) {
    throw new Error(`Not taken for a node: ${JSON.stringify(node)}`);
  }
  return projected;
}

function projectedPod(pod: PodInput): PodInput {
  const projected = watchedKinds.pods.project(pod);
  if (!projected) {
    throw new Error(`Not taken for a pod: ${JSON.stringify(pod)}`);
  }
  return projected;
}

function countedOn(nodes: NodeInput[], pods: PodInput[]) {
  return KUBERNETES_VERSIONS.map(kubernetesVersion =>
    Buffer.from(
      Snapshot.from({ nodes, pods, kubernetesVersion }).encode(),
    ).toString('base64'),
  );
}

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

describe('what is kept of nodes and pods', () => {
  it('counts as the whole objects do, for generated clusters', () => {
    for (const seed of SEEDS) {
      const { nodes, pods } = generateCase(seed).case;
      const wholeNodes = nodes.map((node, i) => identified(node, `node-${i}`));
      const wholePods = pods.map((pod, i) => identified(pod, `pod-${i}`));
      expect({
        seed,
        counted: countedOn(
          wholeNodes.map(projectedNode),
          wholePods.map(projectedPod),
        ),
      }).toEqual({ seed, counted: countedOn(wholeNodes, wholePods) });
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
