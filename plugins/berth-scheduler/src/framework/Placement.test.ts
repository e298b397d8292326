import fc from 'fast-check';
import { NEWEST, node, onNode, pod } from '../__testUtils__/objects';
import type { PodInput } from '../kubernetes/types';
import { takeSnapshot } from '../snapshot/takeSnapshot';
import { DeadlineError } from './limits';
import { schedule } from './schedule';
import { Simulation, type AlikePods } from './Simulation';

const ZONE = 'topology.kubernetes.io/zone';
const OBJECTS = { namespaces: [], services: [], podDisruptionBudgets: [] };
const labelSelector = { matchLabels: { app: 'web' } };
const labels = { app: 'web' };

const RULES: readonly object[] = [
  {},
  {
    topologySpreadConstraints: [
      {
        maxSkew: 2,
        topologyKey: ZONE,
        whenUnsatisfiable: 'DoNotSchedule',
        labelSelector,
      },
    ],
  },
  {
    affinity: {
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { topologyKey: 'kubernetes.io/hostname', labelSelector },
        ],
      },
    },
  },
  {
    affinity: {
      podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { topologyKey: ZONE, labelSelector },
        ],
      },
    },
  },
  {
    affinity: {
      podAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 10, podAffinityTerm: { topologyKey: ZONE, labelSelector } },
        ],
      },
    },
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: ZONE,
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector,
      },
    ],
  },
];

function web(spec: object): PodInput {
  const { spec: plain } = pod({ cpu: '1' }, spec);
  return {
    metadata: { name: 'pending', namespace: 'default', labels },
    spec: plain,
  };
}

function promised(name: string, nodeName: string): PodInput {
  const { spec } = web({});
  return {
    metadata: { name, namespace: 'default', labels },
    spec: { ...spec, priority: 10 },
    status: { nominatedNodeName: nodeName },
  };
}

const anyNode = fc.record({
  zone: fc.nat({ max: 1 }),
  cpu: fc.integer({ min: 1, max: 5 }),
});
const anyStep = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: RULES.length - 1 }) },
  { weight: 1, arbitrary: fc.constant('take back' as const) },
);

function placements(
  shapes: Array<{ zone: number; cpu: number }>,
  nominatedTo: readonly number[],
) {
  const nodes = shapes.map(({ zone, cpu }, i) =>
    node(`n${i}`, {
      labels: { [ZONE]: `z${zone}`, 'kubernetes.io/hostname': `n${i}` },
      allocatable: { cpu: `${cpu}` },
    }),
  );
  const nominated = nominatedTo.map((to, i) =>
    promised(`promised-${i}`, `n${to % nodes.length}`),
  );
  const take = (pods: PodInput[]) =>
    takeSnapshot({ nodes, pods: [...nominated, ...pods], objects: OBJECTS });
  const snapshot = take([]);
  const simulation = new Simulation(snapshot, NEWEST);
  return { take, snapshot, simulation };
}

function ready(simulation: Simulation, spec: object): AlikePods {
  const answer = simulation.prepare(web(spec));
  if (answer.outcome !== 'ready') {
    throw new Error(answer.reasons.join());
  }
  return answer.pods;
}

describe('Placement', () => {
  it('goes by what would be found anew, whatever kinds of pods come and are taken back', () => {
    fc.assert(
      fc.property(
        fc.array(anyNode, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat({ max: 5 }), { maxLength: 2 }),
        fc.array(anyStep, { maxLength: 20 }),
        (shapes, nominatedTo, steps) => {
          const { take, snapshot, simulation } = placements(
            shapes,
            nominatedTo,
          );
          const kinds = RULES.map(rule => ready(simulation, rule));
          const marks: number[] = [];
          const placed: PodInput[] = [];
          for (const step of steps) {
            if (step === 'take back') {
              const mark = marks.pop();
              if (mark !== undefined) {
                simulation.undo(mark);
                placed.pop();
              }
              continue;
            }
            const pending = web(RULES[step]);
            const { chosen } = schedule(take(placed), pending, NEWEST);
            const before = simulation.mark();
            const at = kinds[step].place();
            expect(snapshot.nodes[at]?.name).toBe(chosen);
            const late = ready(simulation, RULES[step]);
            expect(late.next()).toBe(kinds[step].next());
            if (chosen) {
              marks.push(before);
              placed.push(onNode(chosen, pending));
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is not on the clock of the preparation', () => {
    const { simulation } = placements([{ zone: 0, cpu: 5 }], []);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(0);
    try {
      const pods = ready(simulation, RULES[2]);
      clock.mockReturnValue(1e9);
      expect(pods.place()).toBe(0);
      expect(pods.place()).toBe(-1);
      expect(() => simulation.prepare(web({}), { deadlineMs: -1 })).toThrow(
        DeadlineError,
      );
    } finally {
      clock.mockRestore();
    }
  });
});
