import type { Verdict } from '@berth/backstage-plugin-berth-scheduler/replay';
import { comparePreemption } from './comparePreemption';
import type { OracleVerdict } from './OracleVerdict';

const on = (node: string, victims: string[]) => ({
  node,
  victims,
  message: `preemption on ${node} of ${victims.length}`,
});

function preempting(node: string, victims: string[]) {
  const { message } = on(node, victims);
  return { id: 'one', nominated: node, victims, message };
}

function says(oracle: OracleVerdict, ours: Verdict): string[] {
  return comparePreemption(oracle, ours).map(
    ({ about, says: words }) => `${about}: ${words}`,
  );
}

describe('comparePreemption', () => {
  const oracle = preempting('a', ['x', 'y']);

  it('agrees with the same node and victims', () => {
    expect(says(oracle, preempting('a', ['x', 'y']))).toEqual([]);
  });

  it('compares the messages where nobody preempts', () => {
    const alone = { id: 'one', message: 'no room' };
    expect(says(alone, alone)).toEqual([]);
    expect(says(alone, { id: 'one' })).toEqual([
      'message: "no room", the core says nothing',
    ]);
  });

  it.each<[string, Partial<Verdict>, string[]]>([
    [
      'another node',
      preempting('b', ['x', 'y']),
      [
        'nominated: "a", the core says "b"',
        'message: "preemption on a of 2", the core says "preemption on b of 2"',
      ],
    ],
    [
      'another message',
      { ...preempting('a', ['x', 'y']), message: 'preemption' },
      ['message: "preemption on a of 2", the core says "preemption"'],
    ],
    [
      'another victim',
      preempting('a', ['x', 'z']),
      ['victims: "a: x, y", the core says "a: x, z"'],
    ],
    [
      'no preemption',
      { message: 'preemption on a of 2' },
      ['nominated: "a", the core says nothing'],
    ],
  ])('reports %s', (...[, ours, expected]) => {
    expect(says(oracle, { id: 'one', ...ours })).toEqual(expected);
  });

  describe('of nodes that are equal', () => {
    const equal: OracleVerdict = {
      ...oracle,
      candidates: { a: ['x', 'y'], b: ['z'] },
    };
    const candidates = [on('b', ['z']), on('a', ['x', 'y'])];

    it('agrees with any choice among the same nodes', () => {
      const ours = { ...preempting('b', ['z']), candidates };
      expect(says(equal, ours)).toEqual([]);
    });

    it('reports a node that we leave out', () => {
      expect(says(equal, oracle)).toEqual([
        'nominated: "a, b", the core says "a"',
      ]);
    });

    it('reports a node that we put in', () => {
      expect(says(oracle, { ...oracle, candidates })).toEqual([
        'nominated: "a", the core says "a, b"',
      ]);
    });

    it('reports victims on a node that was not taken', () => {
      const ours = {
        ...oracle,
        candidates: [on('a', ['x', 'y']), on('b', ['w'])],
      };
      expect(says(equal, ours)).toEqual([
        'victims: "b: z", the core says "b: w"',
      ]);
    });
  });

  describe('of a random part of the nodes', () => {
    const sampled = { ...oracle, sampled: true };

    it('agrees with any other node', () => {
      expect(says(sampled, preempting('b', []))).toEqual([]);
    });

    it('reports that we preempt nobody', () => {
      expect(says(sampled, { id: 'one' })).toEqual([
        'nominated: "some node", the core says nothing',
      ]);
    });
  });
});
