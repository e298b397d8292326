import fc from 'fast-check';
import { DeadlineError } from '../framework/limits';
import { takeSnapshot } from '../snapshot/takeSnapshot';
import { anyBoundPods, anyNodes, anyPod } from '../__testUtils__/arbitraries';
import { NEWEST, node, onNode, pod } from '../__testUtils__/objects';
import type { PodSetRequest, PodUnitRequest } from './podUnits';
import { preview } from '../preview/preview';
import { previewUnits } from './previewUnits';

const GPU = 'nvidia.com/gpu';
const RACK = 'topology.example/rack';

function gpuNode(name: string, gpus: string, rack?: string) {
  return node(name, {
    labels: rack === undefined ? {} : { [RACK]: rack },
    allocatable: { [GPU]: gpus },
  });
}

/** Rack r1 has 8 + 4, r2 has 8 + 8, and one node is in no rack. */
const racks = takeSnapshot({
  nodes: [
    gpuNode('a1', '8', 'r1'),
    gpuNode('a2', '4', 'r1'),
    gpuNode('b1', '8', 'r2'),
    gpuNode('b2', '8', 'r2'),
    gpuNode('lone', '8'),
  ],
  pods: [],
});

function workers(
  count: number,
  gpus: string,
  more: Partial<PodSetRequest> = {},
): PodSetRequest {
  return { name: 'workers', count, pod: pod({ [GPU]: gpus }), ...more };
}

function ask(...units: Array<Partial<PodUnitRequest>>) {
  return previewUnits(
    racks,
    units.map(unit => ({ times: 1, sets: [], ...unit })),
    NEWEST,
  );
}

const within = { key: RACK, mode: 'required' } as const;

describe('previewUnits', () => {
  it('places the sets of a unit one after the other', () => {
    const answer = ask({
      sets: [workers(1, '8', { name: 'head' }), workers(2, '4')],
    });
    expect(answer.verdict).toBe('fits');
    expect(answer.units[0].previews).toMatchObject([
      {
        verdict: 'all',
        sets: [
          { name: 'head', placements: ['a1'] },
          { name: 'workers', placements: ['a2', 'b1'] },
        ],
      },
    ]);
  });

  it('places a gang as far as its minimum, or not at all', () => {
    const sets = [workers(5, '8')];
    expect(ask({ sets, gang: { minimum: 4 } })).toMatchObject({
      verdict: 'partly',
      units: [{ previews: [{ verdict: 'some' }] }],
    });
    const answer = ask({ sets, gang: { minimum: 5 } }, { sets });
    expect(answer.verdict).toBe('partly');
    expect(answer.units[0].previews).toMatchObject([
      {
        verdict: 'none',
        obstacle: {
          set: 'workers',
          nodes: 5,
          message: '0/5 nodes are available: 5 Insufficient nvidia.com/gpu.',
        },
      },
    ]);
    // What the gang did not keep the next unit may have.
    expect(answer.units[1].previews[0].sets[0].placements).toHaveLength(4);
  });

  it('places nothing where a set stays below its minimum', () => {
    const few = workers(4, '8', { name: 'few' });
    const many = workers(2, '4', { name: 'many', minimum: 2 });
    expect(ask({ sets: [few, many] })).toMatchObject({
      verdict: 'does not fit',
      units: [{ previews: [{ verdict: 'none', obstacle: { set: 'many' } }] }],
    });
  });

  it('stops at the first of several like units that does not fit', () => {
    const answer = ask({
      times: 9,
      sets: [workers(2, '8')],
      gang: { minimum: 2 },
    });
    expect(answer.verdict).toBe('partly');
    expect(answer.units[0].times).toBe(9);
    expect(answer.units[0].previews.map(({ verdict }) => verdict)).toEqual([
      'all',
      'all',
      'none',
    ]);
  });

  it('keeps a unit within one domain', () => {
    const answer = ask({
      sets: [workers(2, '8')],
      gang: { minimum: 2 },
      topology: within,
    });
    expect(answer.units[0].previews).toMatchObject([
      { verdict: 'all', domain: 'r2', sets: [{ placements: ['b1', 'b2'] }] },
    ]);
  });

  it('says why not in the domain that takes most', () => {
    const answer = ask({
      sets: [workers(3, '8')],
      gang: { minimum: 3 },
      topology: within,
    });
    expect(answer.verdict).toBe('does not fit');
    expect(answer.units[0].previews).toMatchObject([
      {
        verdict: 'none',
        domain: 'r2',
        obstacle: {
          nodes: 2,
          histogram: [{ reason: 'Insufficient nvidia.com/gpu', count: 2 }],
        },
      },
    ]);
  });

  it('is content with several domains where one is only preferred', () => {
    const topology = { key: RACK, mode: 'preferred' } as const;
    const [three] = ask({ sets: [workers(3, '8')], topology }).units;
    expect(three.previews[0]).toMatchObject({ verdict: 'all' });
    expect(three.previews[0].domain).toBeUndefined();
    const [two] = ask({ sets: [workers(2, '8')], topology }).units;
    expect(two.previews[0]).toMatchObject({ verdict: 'all', domain: 'r2' });
  });

  it('gives each unit an exclusive domain', () => {
    const topology = { key: RACK, mode: 'exclusive' } as const;
    const [unit] = ask({ times: 3, sets: [workers(1, '2')], topology }).units;
    expect(
      unit.previews.map(({ verdict, domain }) => [verdict, domain]),
    ).toEqual([
      ['all', 'r1'],
      ['all', 'r2'],
      ['some', undefined],
    ]);
  });

  it('keeps a set within one domain of its own', () => {
    const sets = [
      workers(2, '8', { name: 'trainers', topology: within }),
      workers(2, '4', { name: 'servers', topology: within }),
    ];
    expect(ask({ sets }).units[0].previews[0].sets).toMatchObject([
      { name: 'trainers', domain: 'r2' },
      { name: 'servers', domain: 'r1' },
    ]);
  });

  it('finds no domain where no node carries the label', () => {
    const topology = { key: 'nowhere', mode: 'required' } as const;
    const sets = [workers(1, '1')];
    expect(ask({ sets, topology, gang: { minimum: 1 } })).toMatchObject({
      verdict: 'does not fit',
      units: [{ previews: [{ obstacle: { nodes: 0 } }] }],
    });
  });

  it('places one on each node that takes it, as a DaemonSet does', () => {
    const [unit] = ask({ sets: [workers(0, '8', { perNode: true })] }).units;
    expect(unit.previews[0].sets).toEqual([
      {
        name: 'workers',
        count: 4,
        placements: ['a1', 'b1', 'b2', 'lone'],
      },
    ]);
  });

  describe('says of one more pod why nodes do not take it', () => {
    const closed = (...units: Parameters<typeof ask>) => {
      const { next } = ask(...units);
      return next && [next.set, Object.keys(next.status).sort()];
    };

    it('of the set of which one was left over, beside what was placed', () => {
      const head = workers(1, '1', { name: 'head' });
      const answer = ask({ sets: [workers(9, '8'), head] });

      expect(answer.next).toMatchObject({
        set: 'workers',
        status: {
          a1: { kubeReason: { reasons: ['Insufficient nvidia.com/gpu'] } },
          b2: { kubeReason: { plugin: 'NodeResourcesFit' } },
        },
      });
    });

    it('of a gang that is not kept, on nodes that it has not taken', () => {
      expect(closed({ sets: [workers(5, '8')], gang: { minimum: 5 } })).toEqual(
        ['workers', ['a2']],
      );
    });

    it('of the last set where all were placed', () => {
      const sets = [
        workers(1, '8', { name: 'head' }),
        workers(1, '8'),
        workers(0, '8', { name: 'none' }),
      ];

      const [set, nodes] = closed({ sets }) ?? [];
      expect(set).toBe('workers');
      // The one with four, and the two that are taken.
      expect(nodes).toHaveLength(3);
      expect(nodes).toContain('a2');
    });

    it('of none where nothing is asked for', () => {
      expect(ask().next).toBeUndefined();
    });
  });

  it('takes the group of a pod for what the unit says', () => {
    const grouped = pod(
      { [GPU]: '1' },
      { schedulingGroup: { podGroupName: 'train' } },
    );
    expect(ask({ sets: [workers(1, '1', { pod: grouped })] }).verdict).toBe(
      'fits',
    );
  });

  it('is unknown where the placement of any set is, and says of which', () => {
    const strange = pod({}, { schedulerName: 'volcano' });
    const answer = ask({
      sets: [workers(1, '1'), workers(1, '1', { name: 'ps', pod: strange })],
    });
    expect(answer).toEqual({
      verdict: 'unknown',
      units: [{ name: undefined, times: 1, previews: [] }],
      caveats: [],
      unknownReasons: ['ps: spec.schedulerName: "volcano" places this pod'],
    });
  });

  it('fits where nothing is asked for', () => {
    expect(ask({ times: 0, sets: [workers(9, '8')] }).verdict).toBe('fits');
    expect(ask().verdict).toBe('fits');
  });

  it.each([
    ['units[0].times', { times: -1 }],
    ['units[0].sets[0].count', { sets: [workers(1.5, '1')] }],
    ['units[0].gang.minimum', { gang: { minimum: NaN } }],
    ['100002 pods', { times: 50_001, sets: [workers(2, '1')] }],
  ])('refuses %s that is no count', (what, unit) => {
    expect(() => ask(unit)).toThrow(RangeError);
    expect(() => ask(unit)).toThrow(what);
  });

  it('ends at its deadline', () => {
    const units = [{ times: 1000, sets: [workers(1, '0')] }];
    expect(() => previewUnits(racks, units, NEWEST, { deadlineMs: 0 })).toThrow(
      DeadlineError,
    );
  });

  it('places one set as the preview of its replicas does', () => {
    fc.assert(
      fc.property(
        anyNodes,
        anyBoundPods,
        anyPod,
        fc.integer({ min: 0, max: 12 }),
        (nodes, pods, pending, count) => {
          const snapshot = takeSnapshot({ nodes, pods });
          const one = preview(
            snapshot,
            { pod: pending, replicas: count },
            NEWEST,
          );
          const unit = {
            times: 1,
            sets: [{ name: 'pods', pod: pending, count }],
          };
          const { verdict, units } = previewUnits(snapshot, [unit], NEWEST);
          expect(verdict).toBe(one.verdict);
          expect(units[0].previews[0].sets[0].placements).toEqual(
            one.placements,
          );
        },
      ),
    );
  });

  it('places sets as pods that are there already, and leaves no trace of what it takes back', () => {
    fc.assert(
      fc.property(
        anyNodes,
        anyBoundPods,
        anyPod,
        anyPod,
        (nodes, pods, a, b) => {
          const snapshot = takeSnapshot({ nodes, pods });
          const tooMany = { name: 'a', pod: a, count: 500 };
          const two = { name: 'b', pod: b, count: 2 };
          const { units } = previewUnits(
            snapshot,
            [
              { times: 1, sets: [tooMany], gang: { minimum: 500 } },
              { times: 1, sets: [two] },
              { times: 1, sets: [{ ...two, name: 'c' }] },
            ],
            NEWEST,
          );
          const [, second, third] = units.map(
            ({ previews }) => previews[0].sets[0].placements,
          );
          expect(second).toEqual(
            preview(snapshot, { pod: b, replicas: 2 }, NEWEST).placements,
          );
          const later = takeSnapshot({
            nodes,
            pods: [...pods, ...second.map(name => onNode(name, b))],
          });
          expect(third).toEqual(
            preview(later, { pod: b, replicas: 2 }, NEWEST).placements,
          );
        },
      ),
    );
  });
});
