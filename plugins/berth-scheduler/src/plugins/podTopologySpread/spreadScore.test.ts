import { decide, node, onNode } from '../../__testUtils__/objects';
import type { NodeInput, PodInput } from '../../kubernetes/types';
import {
  HOST,
  labelled,
  named,
  spreading,
  WEB,
  ZONE,
} from './__testUtils__/spreading';

const soft = { whenUnsatisfiable: 'ScheduleAnyway', topologyKey: ZONE };
const inX = node('x', { labels: { [ZONE]: 'x', [HOST]: 'x' } });
const inY = node('y', { labels: { [ZONE]: 'y', [HOST]: 'y' } });
const bare = node('bare', { labels: { [HOST]: 'bare' } });
const web = labelled(WEB);

function on(name: string, count: number): PodInput[] {
  return Array.from({ length: count }, () => onNode(name, web));
}

/** The score of PodTopologySpread by node, without its weight of 2. */
function scores(
  nodes: NodeInput[],
  pending: PodInput,
  pods: PodInput[] = [],
  objects = {},
) {
  const decision = decide(nodes, pending, { pods: named(pods), objects });
  return Object.fromEntries(
    Object.entries(decision.scores ?? {}).map(([name, score]) => [
      name,
      score.PodTopologySpread / 2,
    ]),
  );
}

describe('PodTopologySpread as a score', () => {
  it.each<[string, object[], PodInput[], Record<string, number>]>([
    [
      'is 100 everywhere where nothing is counted',
      [soft],
      [],
      { x: 100, y: 100 },
    ],
    // x: round(1 × ln 4), y: 0.
    ['prefers the emptier domain', [soft], on('x', 1), { x: 0, y: 100 }],
    // x: round(3 × ln 4) = 4, y: round(2 × ln 4) = 3.
    [
      'is less apart where both are crowded',
      [soft],
      [...on('x', 3), ...on('y', 2)],
      { x: 75, y: 100 },
    ],
    // x: round(3 × ln 4 + 4) = 8, y: round(2 × ln 4 + 4) = 7.
    [
      'waters counts down by maxSkew',
      [{ ...soft, maxSkew: 5 }],
      [...on('x', 3), ...on('y', 2)],
      { x: 87, y: 100 },
    ],
    // x: round(3 × ln 4 + 3 × ln 4) = 8, y: round(2 × ln 4 + 2 × ln 4) = 6.
    [
      'adds the constraints up before it rounds',
      [soft, { ...soft, topologyKey: HOST }],
      [...on('x', 3), ...on('y', 2)],
      { x: 75, y: 100 },
    ],
  ])('%s', (_, constraints, pods, expected) => {
    expect(scores([inX, inY], spreading(constraints), pods)).toEqual(expected);
  });

  it('ignores nodes that do not carry all keys, and what is on them', () => {
    const constraints = [soft, { ...soft, topologyKey: HOST }];
    const pods = [...on('x', 1), ...on('bare', 5)];
    expect(scores([inX, inY, bare], spreading(constraints), pods)).toEqual({
      x: 0,
      y: 100,
      bare: 0,
    });
  });

  it('weighs domains by how many have feasible nodes', () => {
    const crowd = [...on('x', 3), ...on('y', 2)];
    const full = node('full', {
      labels: { [ZONE]: 'z' },
      allocatable: { pods: '0' },
    });
    const empty = node('empty', { labels: { [ZONE]: 'z' } });
    const pending = spreading([soft]);
    expect(scores([inX, inY, full], pending, crowd)).toEqual({ x: 75, y: 100 });
    // x: round(3 × ln 5) = 5, y: round(2 × ln 5) = 3.
    expect(scores([inX, inY, empty], pending, crowd)).toEqual({
      x: 0,
      y: 40,
      empty: 100,
    });
  });

  it('counts pods of a domain on nodes that are not feasible too', () => {
    const full = node('full', {
      labels: { [ZONE]: 'x' },
      allocatable: { pods: '1' },
    });
    const pending = spreading([soft]);
    expect(scores([inX, inY, full], pending, on('full', 1))).toEqual({
      x: 0,
      y: 100,
    });
  });

  it('leaves nodes out that the policies do not include, but not of hosts', () => {
    const labels = { [ZONE]: 'x', [HOST]: 'gpu' };
    const taints = [{ key: 'gpu', effect: 'PreferNoSchedule' }];
    const hard = [{ key: 'gpu', effect: 'NoSchedule' }];
    const nodeTaintsPolicy = 'Honor';
    const tainted = node('gpu', { labels, spec: { taints: hard } });
    const shunned = node('gpu', { labels, spec: { taints } });
    const pending = spreading([{ ...soft, nodeTaintsPolicy }]);
    const pods = on('gpu', 1);
    expect(scores([inX, inY, tainted], pending, pods)).toEqual({
      x: 100,
      y: 100,
    });
    expect(scores([inX, inY, shunned], pending, pods)).toEqual({
      x: 0,
      y: 100,
      gpu: 0,
    });
    const notHere = { nodeSelector: { [ZONE]: 'y' } };
    const byHost = spreading(
      [{ ...soft, topologyKey: HOST, nodeAffinityPolicy: 'Honor' }],
      notHere,
    );
    expect(scores([inX, inY], byHost, on('y', 1))).toEqual({ y: 100 });
  });

  describe('by the constraints of the system', () => {
    const services = [{ spec: { selector: { app: 'web' } } }];

    it('spreads pods of a Service over hosts, and over zones where there are any', () => {
      // x: round(1 × ln 5 + 2 + 1 × ln 5 + 4) = 9, y: 6, bare: round(0 + 2) = 2.
      expect(scores([inX, inY, bare], web, on('x', 1), { services })).toEqual({
        x: 22,
        y: 55,
        bare: 100,
      });
    });

    it('takes nodes without a zone and those with an empty one for one domain', () => {
      const empty = node('empty', { labels: { [ZONE]: '' } });
      // empty: round(1 × ln 3 + 4) = 5, bare: round(1 × ln 4 + 2) = 3.
      expect(scores([empty, bare], web, on('bare', 1), { services })).toEqual({
        empty: 60,
        bare: 100,
      });
    });

    it('has no say for pods that nothing selects', () => {
      const others = [{ spec: { selector: { app: 'db' } } }];
      const { scores: given } = decide([inX], web, {
        objects: { services: others },
      });
      expect(given?.x).not.toHaveProperty('PodTopologySpread');
    });
  });
});
