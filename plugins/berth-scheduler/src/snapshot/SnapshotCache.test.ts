import fc from 'fast-check';
import type { NodeInput, PodInput } from '../kubernetes/types';
import { encodeSnapshot } from './encodeSnapshot';
import { Snapshot } from './Snapshot';
import { takeSnapshot } from './takeSnapshot';
import { SnapshotCache } from './SnapshotCache';

const NODES = 6;

function node(name: string, variant: number): NodeInput {
  return {
    metadata: {
      name,
      labels: {
        'topology.kubernetes.io/zone': `zone-${variant % 3}`,
        ...(variant % 4 === 0 && { pool: 'gpu' }),
      },
    },
    spec: {
      unschedulable: variant % 5 === 0,
      taints:
        variant % 2 === 0 ? [{ key: 'dedicated', effect: 'NoSchedule' }] : [],
    },
    status: {
      allocatable: {
        cpu: '8',
        memory: '32Gi',
        pods: '110',
        ...(variant % 4 === 0 && { 'nvidia.com/gpu': '8' }),
      },
      images: variant % 3 === 0 ? [{ names: ['a'], sizeBytes: 1 }] : [],
    },
  };
}

function pod(name: string, variant: number, nodeName: string): PodInput {
  const isNominated = variant % 7 === 0;
  return {
    metadata: { name, namespace: 'n', labels: { app: `a${variant % 3}` } },
    spec: {
      nodeName: isNominated ? undefined : nodeName,
      containers: [
        {
          name: 'c',
          resources: {
            requests: {
              cpu: `${variant}m`,
              ...(variant % 6 === 0 && { [`example.com/d${variant}`]: '1' }),
            },
          },
        },
      ],
    },
    status: {
      phase: variant % 11 === 0 ? 'Succeeded' : 'Running',
      nominatedNodeName: isNominated ? nodeName : undefined,
      startTime: `2026-01-01T00:00:${10 + (variant % 50)}Z`,
    },
  };
}

const place = fc.nat({ max: NODES - 1 });
const variant = fc.nat({ max: 24 });
const change = fc.oneof(
  fc.record({ kind: fc.constant('node' as const), place, variant }),
  fc.record({ kind: fc.constant('no node' as const), place }),
  fc.record({
    kind: fc.constant('pod' as const),
    pod: fc.nat({ max: 19 }),
    place,
    variant,
  }),
  fc.record({ kind: fc.constant('no pod' as const), pod: fc.nat({ max: 19 }) }),
  fc.record({ kind: fc.constant('look' as const) }),
);

describe('SnapshotCache', () => {
  it('gives the same as a snapshot from the objects, whatever changed', () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 20, maxLength: 120 }),
        changes => {
          const cache = new SnapshotCache();
          const nodes = new Map<string, NodeInput>();
          const pods = new Map<string, PodInput>();
          const kept: unknown[] = [];
          const fresh: unknown[] = [];
          const look = () => {
            kept.push(whatIsIn(cache.snapshot()));
            fresh.push(whatIsIn(anew(nodes, pods)));
          };
          for (const one of changes) {
            switch (one.kind) {
              case 'node': {
                const input = node(`n${one.place}`, one.variant);
                nodes.set(`n${one.place}`, input);
                cache.setNode(input);
                break;
              }
              case 'no node':
                nodes.delete(`n${one.place}`);
                cache.deleteNode(`n${one.place}`);
                break;
              case 'pod': {
                const name = `p${one.pod}`;
                const input = pod(name, one.variant, `n${one.place}`);
                pods.set(name, input);
                cache.setPod(input);
                break;
              }
              case 'no pod':
                pods.delete(`p${one.pod}`);
                cache.deletePod({ namespace: 'n', name: `p${one.pod}` });
                break;
              default:
                look();
            }
          }
          look();
          expect(kept).toEqual(fresh);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('leaves snapshots that were given as they are', () => {
    const cache = new SnapshotCache();
    cache.setNode(node('a', 1));
    cache.setPod(pod('p', 1, 'a'));
    const before = cache.snapshot();
    const bytes = Buffer.from(encodeSnapshot(before));
    cache.setNode(node('a', 2));
    cache.setPod(pod('q', 2, 'a'));
    cache.snapshot();
    expect(Buffer.from(encodeSnapshot(before)).equals(bytes)).toBe(true);
  });

  it('forgets the texts of nodes that are gone', () => {
    const cache = new SnapshotCache();
    for (let day = 0; day < 5_000; day++) {
      cache.setNode(node(`autoscaled-${day}`, 1));
      cache.deleteNode(`autoscaled-${day - 1}`);
    }
    expect(cache.snapshot().header.strings.length).toBeLessThan(2_000);
  });

  it('gives a snapshot again once a sum that was too big is mended', () => {
    const cache = new SnapshotCache();
    cache.setNode(node('a', 1));
    cache.setPod(pod('p', 1, 'a'));
    cache.snapshot();
    const huge = (name: string): PodInput => ({
      metadata: { name, namespace: 'n' },
      spec: {
        nodeName: 'a',
        containers: [{ name: 'c', resources: { requests: { memory: '5Pi' } } }],
      },
    });
    cache.setPod(huge('x'));
    cache.setPod(huge('y'));
    expect(() => cache.snapshot()).toThrow(/Node "a": the requests for memory/);
    cache.deletePod({ namespace: 'n', name: 'x' });
    expect(cache.snapshot().columns.podCount[0]).toBe(2);
  });
});

/** A pod in which every field is of use that decides about others. */
const GOOD = {
  metadata: {
    name: 'p',
    namespace: 'n',
    uid: '1',
    labels: { app: 'a' },
    annotations: { a: 'b' },
    deletionTimestamp: '2026-01-01T00:00:00Z',
  },
  spec: {
    nodeName: 'a',
    schedulerName: 'default-scheduler',
    priority: 5,
    hostNetwork: false,
    containers: [
      {
        name: 'c',
        image: 'x',
        ports: [{ containerPort: 80, hostPort: 80 }],
        resources: { requests: { cpu: '1', memory: 5 }, limits: {} },
      },
    ],
    initContainers: [{ name: 'i', restartPolicy: 'Always' }],
    overhead: { cpu: '1m' },
    nodeSelector: { zone: 'a' },
    affinity: {
      nodeAffinity: {},
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 5, podAffinityTerm: { topologyKey: 'zone' } },
        ],
      },
    },
    tolerations: [{ key: 'gpu', operator: 'Exists' }],
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone' }],
    volumes: [
      { name: 'a', persistentVolumeClaim: { claimName: 'disk' } },
      { name: 'b', configMap: { name: 'x' } },
    ],
  },
  status: {
    phase: 'Running',
    startTime: '2026-01-01T00:00:00Z',
    conditions: [
      { type: 'DisruptionTarget', status: 'True', reason: 'x' },
      { type: 'Ready', status: 'True' },
    ],
    containerStatuses: [{ name: 'c', allocatedResources: { cpu: '1' } }],
  },
};

/** Whatever may stand where something else should; the empty ones are as if nothing stood there. */
const junk = [
  NaN,
  Infinity,
  0.5,
  -1,
  5,
  '',
  '2026',
  'x',
  true,
  null,
  undefined,
  [],
  [5],
  [null],
  {},
  { a: NaN },
  new Date(0),
  new Map(),
  Object('1'),
  Symbol('junk'),
  () => 1,
  1n,
];

type Fields = Record<string, unknown>;

/** The ways to all fields of an object. */
function waysIn(value: unknown): string[][] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([field, held]) => [
        [field],
        ...waysIn(held).map(way => [field, ...way]),
      ])
    : [];
}

function spoiled(way: readonly string[], value: unknown): PodInput {
  const broken = structuredClone(GOOD);
  const parent = way
    .slice(0, -1)
    .reduce<Fields>((held, field) => held[field] as Fields, broken);
  parent[way[way.length - 1]] = value;
  return broken;
}

/** What is wrong with a pod for a cache that has seen others. */
function refusal(broken: PodInput, ...seen: PodInput[]): string | undefined {
  const cache = new SnapshotCache();
  for (const one of seen) {
    try {
      cache.setPod(one);
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
  }
  try {
    cache.setPod(broken);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

describe('A pod that cannot be read', () => {
  const ways = waysIn(GOOD);

  it('is refused whatever was seen before', () => {
    const renamed = (broken: PodInput): PodInput => ({
      ...broken,
      metadata:
        broken.metadata && !Array.isArray(broken.metadata)
          ? { ...broken.metadata, name: 'q' }
          : broken.metadata,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...ways),
        fc.constantFrom<unknown>(...junk),
        fc.constantFrom<unknown>(...junk),
        (way, value, other) => {
          const broken = spoiled(way, value);
          const alone = refusal(broken);
          expect(refusal(broken, renamed(GOOD))).toBe(alone);
          expect(refusal(broken, renamed(spoiled(way, other)))).toBe(alone);
          expect(refusal(broken, renamed(spoiled(way, undefined)))).toBe(alone);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['priority', NaN],
    ['containers', 5],
    ['affinity', []],
  ])('is refused for its %s', (field, value) => {
    expect(refusal(spoiled(['spec', field], value))).toContain(`spec.${field}`);
  });

  it('is refused where it is no object at all', () => {
    expect(() => new SnapshotCache().setPod(JSON.parse('null'))).toThrow('Pod');
  });

  it.each(['tolerations', 'nodeSelector', 'topologySpreadConstraints'])(
    'is not refused for its %s, which nobody reads of a pod that is there',
    field => {
      expect(refusal(spoiled(['spec', field], 5))).toBeUndefined();
    },
  );
});

describe('Two pods with one name', () => {
  const running = pod('p', 1, 'a');

  it.each([
    ['has ended', pod('p', 11, 'a')],
    ['has no node', pod('p', 1, '')],
  ])('are refused in both orders where one %s', (...[, other]) => {
    const nodes = [node('a', 1)];
    for (const pods of [
      [running, other],
      [other, running],
    ]) {
      expect(() => takeSnapshot({ nodes, pods })).toThrow(
        'two pods have this name',
      );
    }
  });
});

function anew(
  nodes: ReadonlyMap<string, NodeInput>,
  pods: ReadonlyMap<string, PodInput>,
): Snapshot {
  return takeSnapshot({ nodes: nodes.values(), pods: pods.values() });
}

/** The bytes, which are the same for the same cluster, and what is not in them. */
function whatIsIn(snapshot: Snapshot) {
  return {
    bytes: Buffer.from(encodeSnapshot(snapshot)).toString('latin1'),
    names: namesByNode(snapshot),
  };
}

/** Each name with its class, because the order of pods on a node is that in which they came. */
function namesByNode({ podNames = [], columns, header }: Snapshot): string[][] {
  return podNames.map((names, on) =>
    names
      .map((name, i) => {
        const at = columns.podStart[on] + i;
        const { labels } = header.podClasses[columns.podClass[at]];
        return `${name} ${labels.app} ${columns.podStarted[at]}`;
      })
      .sort(),
  );
}
