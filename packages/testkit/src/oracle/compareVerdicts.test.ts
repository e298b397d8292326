import type { Verdict } from '@berth/backstage-plugin-berth-scheduler/replay';
import { compareVerdicts } from './compareVerdicts';
import type { OracleVerdict } from './OracleVerdict';

const fits: Omit<Verdict, 'candidates'> = {
  id: 'fits',
  feasible: ['a', 'b'],
  status: {
    c: {
      plugin: 'NodeResourcesFit',
      code: 'Unschedulable',
      reasons: ['Insufficient cpu', 'Insufficient nvidia.com/gpu'],
    },
  },
  scores: {
    a: { NodeResourcesFit: 80, ImageLocality: 0 },
    b: { NodeResourcesFit: 60, ImageLocality: 0 },
  },
  total: { a: 80, b: 60 },
  best: ['a'],
};

function says(oracle: OracleVerdict, ours: Verdict): string[] {
  return compareVerdicts({ oracle, ours }).map(point => point.says);
}

describe('compareVerdicts', () => {
  it('agrees with an equal verdict', () => {
    expect(says(fits, fits)).toEqual([]);
  });

  it('takes reasons as a set and a skipped plugin for a score of 0', () => {
    const ours = structuredClone(fits);
    ours.status!.c.reasons.reverse();
    delete ours.scores!.a.ImageLocality;
    expect(says(fits, ours)).toEqual([]);
  });

  it('claims nothing about an unknown verdict', () => {
    expect(says(fits, { id: 'fits', unknown: 'volumes' })).toEqual([]);
  });

  it.each<[string, Partial<Verdict>, string[]]>([
    [
      'a node that the core takes for feasible',
      { feasible: ['a', 'b', 'c'] },
      ['c is not feasible, the core says it is'],
    ],
    [
      'a node that the core does not find',
      { feasible: ['a'] },
      ['b is feasible, the core says it is not'],
    ],
    [
      'a missing status',
      { status: {} },
      [
        'c: NodeResourcesFit Unschedulable [Insufficient cpu; Insufficient nvidia.com/gpu], the core says no status',
      ],
    ],
    [
      'another code',
      {
        status: {
          c: { ...fits.status!.c, code: 'UnschedulableAndUnresolvable' },
        },
      },
      [
        'c: NodeResourcesFit Unschedulable [Insufficient cpu; Insufficient nvidia.com/gpu], the core says NodeResourcesFit UnschedulableAndUnresolvable [Insufficient cpu; Insufficient nvidia.com/gpu]',
      ],
    ],
    [
      'another score',
      {
        scores: { ...fits.scores, b: { NodeResourcesFit: 61 } },
        total: { a: 80, b: 61 },
      },
      [
        'NodeResourcesFit on b is 60, the core says 61',
        'total of b is 60, the core says 61',
      ],
    ],
    [
      'another best node',
      { best: ['b'] },
      [
        'a is best, the core says it is not',
        'b is not best, the core says it is',
      ],
    ],
    [
      'a message where there is none',
      { message: '0/1 nodes are available: .' },
      ['nothing, the core says "0/1 nodes are available: ."'],
    ],
    [
      'a pod that the core refuses',
      { invalid: 'pod: spec.containers: Required value' },
      [
        'the API server accepts the case, the core refuses it: pod: spec.containers: Required value',
      ],
    ],
  ])('reports %s', (...[, change, expected]) => {
    expect(says(fits, { ...fits, ...change })).toEqual(expected);
  });

  describe('of a pod that the API server refuses', () => {
    const oracle = {
      id: 'refused',
      invalid: 'pod: spec.tolerations[0].operator: Invalid value: "Like"',
    };

    it('compares the field and not the words', () => {
      const ours = {
        id: 'refused',
        invalid: 'pod: spec.tolerations[0].operator: not an operator',
      };
      expect(says(oracle, ours)).toEqual([]);
    });

    it('reports another field', () => {
      const ours = { id: 'refused', invalid: 'pod: spec.nodeName: Forbidden' };
      expect(says(oracle, ours)).toHaveLength(1);
    });

    it('reports a core that accepts it', () => {
      expect(says(oracle, { ...fits, id: 'refused' })).toEqual([
        'the API server refuses it: pod: spec.tolerations[0].operator: Invalid value: "Like", the core accepts the case',
      ]);
    });

    it('takes any refusal where the oracle names no field', () => {
      const undecodable = {
        id: 'refused',
        invalid: 'pod: quantities must match the regular expression',
      };
      const ours = {
        id: 'refused',
        invalid: 'pod: spec.containers[0].resources.requests[cpu]: malformed',
      };
      expect(says(undecodable, ours)).toEqual([]);
    });
  });

  it('asks for no scores where one node is feasible', () => {
    const { scores, total, ...one } = fits;
    const oracle = {
      ...fits,
      feasible: ['a'],
      scores: { a: scores!.a },
      total: { a: total!.a },
    };
    expect(says(oracle, { ...one, feasible: ['a'] })).toEqual([]);
    expect(says(fits, one)).not.toEqual([]);
  });
});
