import fc from 'fast-check';
import { NEWEST, node, onNode } from '../../__testUtils__/objects';
import { prepareCycle, suppose } from '../../framework/cycle';
import { Placement } from '../../framework/Placement';
import { readPod, type NodeInput, type PodInput } from '../../kubernetes/types';
import { takeSnapshot } from '../../snapshot/takeSnapshot';
import {
  HOST,
  labelled,
  named,
  spreading,
  terminating,
  WEB,
  ZONE,
} from './__testUtils__/spreading';

const anyNodes: fc.Arbitrary<NodeInput[]> = fc
  .array(
    fc.record({
      zone: fc.constantFrom('x', 'y', 'z', '', undefined),
      pods: fc.constantFrom('2', '4', '10'),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map(shapes =>
    shapes.map(({ zone, pods }, i) =>
      node(`n${i}`, {
        labels: {
          [HOST]: `n${i}`,
          ...(zone !== undefined && { [ZONE]: zone }),
        },
        allocatable: { pods },
      }),
    ),
  );

const anyConstraints = fc.uniqueArray(
  fc.record({
    topologyKey: fc.constantFrom(HOST, ZONE),
    whenUnsatisfiable: fc.constantFrom('DoNotSchedule', 'ScheduleAnyway'),
    maxSkew: fc.constantFrom(1, 2),
    labelSelector: fc.constantFrom(
      { matchLabels: { app: 'web' } },
      { matchLabels: { app: 'db' } },
      {},
    ),
  }),
  {
    maxLength: 3,
    selector: ({ topologyKey, whenUnsatisfiable }) =>
      `${topologyKey} ${whenUnsatisfiable}`,
  },
);

const anyPods: fc.Arbitrary<PodInput[]> = fc.array(
  fc
    .tuple(fc.nat({ max: 6 }), fc.constantFrom('web', 'db'), fc.boolean())
    .map(([i, app, isTerminating]) => {
      const input = onNode(`n${i}`, labelled({ app }));
      return isTerminating ? terminating(input) : input;
    }),
  { maxLength: 8 },
);

const objects = { services: [{ spec: { selector: WEB } }] };

function placementOn(nodes: NodeInput[], pods: PodInput[], pending: PodInput) {
  const snapshot = takeSnapshot({ nodes, pods: named(pods), objects });
  const pod = readPod(pending);
  return new Placement(prepareCycle({ snapshot, pod, profile: NEWEST }));
}

function totals(placement: Placement) {
  const board = placement.board();
  const { mask } = placement.feasibility;
  return Array.from(mask, (isFeasible, i) => isFeasible && board.total(i));
}

describe('PodTopologySpread', () => {
  it('keeps its counts as if each pod had been there from the start', () => {
    fc.assert(
      fc.property(
        anyNodes,
        anyPods,
        anyConstraints,
        (nodes, pods, constraints) => {
          const pending = spreading(constraints);
          const placement = placementOn(nodes, pods, pending);
          const bound = [...pods];
          for (let i = 0; i < 12; i++) {
            const expected = placementOn(nodes, bound, pending);
            expect(totals(placement)).toEqual(totals(expected));
            const next = placement.place();
            expect(next).toBe(expected.next());
            if (next < 0) {
              break;
            }
            const name = placement.prepared.cycle.snapshot.nodeName(next);
            bound.push(onNode(name, pending));
          }
          placement.prepared.cycle.usage.undo(0);
          expect(totals(placement)).toEqual(
            totals(placementOn(nodes, pods, pending)),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('supposes as AddPod and RemovePod count, which is more than PreFilter does', () => {
    const nodes = ['a', 'b'].map(name =>
      node(name, { labels: { [HOST]: name } }),
    );
    const snapshot = takeSnapshot({
      nodes,
      pods: named([
        onNode('b', labelled(WEB)),
        terminating(onNode('a', labelled(WEB))),
      ]),
    });
    const constraint = {
      topologyKey: HOST,
      whenUnsatisfiable: 'DoNotSchedule',
    };
    const pod = readPod(spreading([constraint]));
    const prepared = prepareCycle({ snapshot, pod, profile: NEWEST });
    const spread = prepared.filters.find(
      ({ name }) => name === 'PodTopologySpread',
    );
    const victim = snapshot.header.podClasses.find(
      podClass => podClass.terminating,
    );
    if (!spread || !victim) {
      throw new Error('There is nothing to suppose');
    }
    const passes = () => [0, 1].map(spread.filter.passes);
    expect(passes()).toEqual([true, false]);
    suppose(prepared, victim, 0, 1);
    expect(passes()).toEqual([true, true]);
    suppose(prepared, victim, 0, 1);
    expect(passes()).toEqual([false, true]);
    suppose(prepared, victim, 0, -1);
    suppose(prepared, victim, 0, -1);
    expect(passes()).toEqual([true, false]);
  });
});
