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
                expectSame(cache, nodes, pods);
            }
          }
          expectSame(cache, nodes, pods);
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

function expectSame(
  cache: SnapshotCache,
  nodes: ReadonlyMap<string, NodeInput>,
  pods: ReadonlyMap<string, PodInput>,
): void {
  const snapshot = cache.snapshot();
  const anew = takeSnapshot({ nodes: nodes.values(), pods: pods.values() });
  expect(
    Buffer.from(encodeSnapshot(snapshot)).equals(
      Buffer.from(encodeSnapshot(anew)),
    ),
  ).toBe(true);
  expect(namesByNode(snapshot)).toEqual(namesByNode(anew));
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
