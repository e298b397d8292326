import fc from 'fast-check';
import { NEWEST, node, onNode, pod } from '../__testUtils__/objects';
import type { PodInput } from '../kubernetes/types';
import { takeSnapshot } from '../snapshot/takeSnapshot';
import { schedule } from './schedule';
import { Simulation } from './Simulation';

const labelSelector = { matchLabels: { app: 'web' } };

/** Spread over hosts where that can be, and over zones by all means: zones open and close while pods are placed. */
function spread(maxSkew: number): PodInput {
  const { spec } = pod(
    { cpu: '1' },
    {
      topologySpreadConstraints: [
        {
          maxSkew,
          topologyKey: 'topology.kubernetes.io/zone',
          whenUnsatisfiable: 'DoNotSchedule',
          labelSelector,
        },
        {
          maxSkew: 1,
          topologyKey: 'kubernetes.io/hostname',
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector,
        },
      ],
    },
  );
  const labels = { app: 'web' };
  return { metadata: { name: 'pending', namespace: 'default', labels }, spec };
}

const OBJECTS = { namespaces: [], services: [] };

const anyNode = fc.record({
  zone: fc.nat({ max: 2 }),
  cpu: fc.integer({ min: 1, max: 6 }),
  hasHostname: fc.boolean(),
});

describe('LevelColumn', () => {
  it('goes by what all nodes would be scored anew, whatever is placed and taken back', () => {
    fc.assert(
      fc.property(
        fc.array(anyNode, { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.boolean(), { maxLength: 25 }),
        (shapes, maxSkew, steps) => {
          const nodes = shapes.map(({ zone, cpu, hasHostname }, i) =>
            node(`n${i}`, {
              labels: {
                'topology.kubernetes.io/zone': `z${zone}`,
                ...(hasHostname && { 'kubernetes.io/hostname': `n${i}` }),
              },
              allocatable: { cpu: `${cpu}`, memory: '8Gi', pods: '110' },
            }),
          );
          const snapshot = takeSnapshot({ nodes, pods: [], objects: OBJECTS });
          const simulation = new Simulation(snapshot, NEWEST);
          const answer = simulation.prepare(spread(maxSkew));
          if (answer.outcome !== 'ready') {
            throw new Error(answer.reasons.join());
          }
          const marks: number[] = [];
          const placed: string[] = [];
          for (const takesBack of steps) {
            const mark = takesBack ? marks.pop() : undefined;
            if (mark !== undefined) {
              simulation.undo(mark);
              placed.pop();
              continue;
            }
            const now = takeSnapshot({
              nodes,
              pods: placed.map(name => onNode(name, spread(maxSkew))),
              objects: OBJECTS,
            });
            const { chosen } = schedule(now, spread(maxSkew), NEWEST);
            const before = simulation.mark();
            const at = answer.pods.place();
            expect(snapshot.nodes[at]?.name).toBe(chosen);
            if (chosen) {
              marks.push(before);
              placed.push(chosen);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
