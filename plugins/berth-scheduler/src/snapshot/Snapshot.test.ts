import { schedule } from '../framework/schedule';
import { NEWEST, node, onNode, pod } from '../__testUtils__/objects';
import { encodeSnapshot } from './encodeSnapshot';
import { Snapshot } from './Snapshot';
import { takeSnapshot } from './takeSnapshot';

const GI = 1024 ** 3;

const SECRETS = ['secret', 'team-x'];

/** A cluster in which every name that a reader may not see holds one of {@link SECRETS}. */
function secretive() {
  const topologyKey = 'kubernetes.io/hostname';
  const byLabel = {
    labelSelector: { matchLabels: { 'secret-key': 'secret-a' } },
    namespaces: ['secret-space'],
    topologyKey,
  };
  const byExpression = {
    labelSelector: {
      matchExpressions: [
        { key: 'secret-app', operator: 'In', values: ['secret-b', 'team-x'] },
        { key: 'secret-done', operator: 'DoesNotExist' },
      ],
    },
    namespaces: ['secret-space'],
    topologyKey,
  };
  const byNamespaceLabels = {
    labelSelector: { matchLabels: { 'secret-fond': 'secret-c' } },
    namespaceSelector: { matchLabels: { 'secret-team': 'team-x' } },
    topologyKey,
  };
  const shy = onNode('a', pod(), {
    affinity: {
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          byLabel,
          byExpression,
          byNamespaceLabels,
        ],
      },
    },
  });
  const image = {
    names: ['secret.registry/secret-image:1'],
    sizeBytes: GI,
  };
  const nodes = ['a', 'b'].map(name =>
    node(name, {
      labels: { [topologyKey]: name },
      images: name === 'a' ? [image] : [],
    }),
  );
  const namespaces = [
    { metadata: { name: 'secret-lab', labels: { 'secret-team': 'team-x' } } },
  ];
  return {
    bytes: encodeSnapshot(
      takeSnapshot({
        nodes,
        pods: [shy],
        objects: { namespaces },
      }),
    ),
  };
}

describe('takeSnapshot', () => {
  it('counts the pods of each node', () => {
    const [view] = takeSnapshot({
      nodes: [node('a', { allocatable: { 'nvidia.com/gpu': '8' } })],
      pods: [
        onNode('a', pod({ cpu: '1', memory: '1Gi', 'nvidia.com/gpu': '2' })),
        onNode('a', pod({ cpu: '500m' })),
      ],
    }).nodes;
    expect(view.podCount).toBe(2);
    expect(view.requested('cpu')).toBe(1500);
    expect(view.requested('memory')).toBe(GI);
    expect(view.requested('nvidia.com/gpu')).toBe(2);
    expect(view.allocatable('nvidia.com/gpu')).toBe(8);
    expect(view.allocatable('amd.com/gpu')).toBe(0);
    expect(view.allowedPods).toBe(10);
    expect(view.resources()).toEqual(['cpu', 'memory', 'nvidia.com/gpu']);
  });

  it.each(['Succeeded', 'Failed'])('leaves out %s pods', phase => {
    const ended = { ...onNode('a', pod({ cpu: '1' })), status: { phase } };
    const { nodes } = takeSnapshot({ nodes: [node('a')], pods: [ended] });
    expect(nodes[0].podCount).toBe(0);
  });

  it('counts pods that have no name and that nobody can compare', () => {
    const nameless = { ...onNode('a', pod({ cpu: '1' })), metadata: NaN };
    const [view] = takeSnapshot({
      nodes: [node('a')],
      pods: [nameless, nameless] as never,
    }).nodes;
    expect(view.podCount).toBe(2);
    expect(view.requested('cpu')).toBe(2000);
  });

  it('leaves out pods that are on no node, or on one that is gone', () => {
    const pods = [pod({ cpu: '1' }), onNode('gone', pod({ cpu: '1' }))];
    const { nodes } = takeSnapshot({ nodes: [node('a')], pods });
    expect(nodes[0].podCount).toBe(0);
  });

  it('counts pods that are terminating', () => {
    const leaving = onNode('a', pod({ cpu: '1' }));
    const metadata = {
      ...leaving.metadata,
      deletionTimestamp: '2026-01-01T00:00:00Z',
    };
    const { nodes } = takeSnapshot({
      nodes: [node('a')],
      pods: [{ ...leaving, metadata }],
    });
    expect(nodes[0].requested('cpu')).toBe(1000);
  });

  it('takes capacity for allocatable where that is not given', () => {
    const { nodes } = takeSnapshot({
      nodes: [{ metadata: { name: 'a' }, status: { capacity: { cpu: '3' } } }],
      pods: [],
    });
    expect(nodes[0].allocatable('cpu')).toBe(3000);
  });

  it('orders nodes by region, zone and name', () => {
    const zoned = (name: string, zone: string) =>
      node(name, { labels: { 'topology.kubernetes.io/zone': zone } });
    const { nodes } = takeSnapshot({
      nodes: [zoned('a', 'z2'), zoned('c', 'z1'), zoned('b', 'z1')],
      pods: [],
    });
    expect(nodes.map(({ name }) => name)).toEqual(['b', 'c', 'a']);
  });

  it('shows labels, taints and whether a node is cordoned', () => {
    const taints = [{ key: 'gpu', value: 'yes', effect: 'NoSchedule' }];
    const [view] = takeSnapshot({
      nodes: [
        node('a', {
          labels: { pool: 'gpu' },
          spec: { taints, unschedulable: true },
        }),
      ],
      pods: [],
    }).nodes;
    expect(view.labels).toEqual({ pool: 'gpu' });
    expect(view.taints).toEqual(taints);
    expect(view.unschedulable).toBe(true);
  });

  it('holds no name of a pod', () => {
    const shy = {
      ...onNode('a', pod({ cpu: '1' })),
      metadata: { name: 'secret-project', namespace: 'hidden', uid: 'u-1' },
    };
    const bytes = encodeSnapshot(
      takeSnapshot({ nodes: [node('a')], pods: [shy] }),
    );
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text).not.toMatch(/secret-project|hidden|u-1/);
  });

  it('holds no name of an image, and none that a term of affinity selects by', () => {
    const { bytes } = secretive();
    for (const name of SECRETS) {
      expect(Buffer.from(bytes).includes(name)).toBe(false);
    }
  });

  it.each([
    ['a label and a namespace', 'secret-space', { 'secret-key': 'secret-a' }],
    ['an expression', 'secret-space', { 'secret-app': 'secret-b' }],
    ['the labels of a namespace', 'secret-lab', { 'secret-fond': 'secret-c' }],
  ])('still knows whom it keeps away by %s', (...[, namespace, labels]) => {
    const snapshot = Snapshot.decode(secretive().bytes);
    const feasible = (metadata: object) =>
      schedule(snapshot, { ...pod(), metadata }, NEWEST).feasible;
    expect(feasible({ name: 'x', namespace, labels })).toEqual(['b']);
    expect(feasible({ name: 'x', namespace: 'other', labels })).toEqual([
      'a',
      'b',
    ]);
    expect(feasible({ name: 'x', namespace })).toEqual(['a', 'b']);
  });

  it('still knows which node holds an image', () => {
    const containers = [{ name: 'x', image: 'secret.registry/secret-image:1' }];
    const snapshot = Snapshot.decode(secretive().bytes);
    const { scores } = schedule(snapshot, pod({}, { containers }), NEWEST);
    // Half the nodes hold it: 512 MiB, (512 − 23) / 977.
    expect(scores?.a.ImageLocality).toBe(50);
    expect(scores?.b.ImageLocality).toBe(0);
  });

  it.each([
    [
      'Node "a": memory: 9223372036854775808 is not between',
      [node('a', { allocatable: { memory: '8Ei' } })],
      [],
    ],
    [
      'Pod "default/vast": memory: 9223372036854775808 is not between',
      [node('a')],
      [
        onNode('a', {
          ...pod({ memory: '8Ei' }),
          metadata: { name: 'vast' },
        }),
      ],
    ],
    [
      'Node "a": status.allocatable[cpu]: quantities',
      [node('a', { allocatable: { cpu: 'x' } })],
      [],
    ],
    [
      'Node "a": the requests for memory exceed',
      [node('a')],
      [
        onNode('a', pod({ memory: '5Pi' })),
        onNode('a', pod({ memory: '5Pi' })),
      ],
    ],
    ['Node "a": metadata.name: two nodes', [node('a'), node('a')], []],
    ['Node without a name: metadata.name: must be', [{}], []],
  ])('refuses what it cannot count: %s', (message, nodes, pods) => {
    expect(() => takeSnapshot({ nodes, pods })).toThrow(message);
  });
});
