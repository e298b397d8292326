import { decide, node, pod } from '../__testUtils__/objects';

const nodes = [
  node('a', { labels: { zone: 'x', gpus: '8' } }),
  node('b', { labels: { zone: 'y' } }),
  node('c'),
];

function inZone(...values: string[]) {
  return { matchExpressions: [{ key: 'zone', operator: 'In', values }] };
}

function required(...nodeSelectorTerms: object[]) {
  return {
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms },
      },
    },
  };
}

function preferred(...terms: Array<[weight: number, preference: object]>) {
  return {
    affinity: {
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: terms.map(
          ([weight, preference]) => ({ weight, preference }),
        ),
      },
    },
  };
}

describe('NodeAffinity', () => {
  it.each<[string, object, string[]]>([
    ['nodeSelector', { nodeSelector: { zone: 'x' } }, ['a']],
    [
      'required terms, any of them',
      required(inZone('x'), inZone('y')),
      ['a', 'b'],
    ],
    [
      'nodeSelector and required terms together',
      { nodeSelector: { gpus: '8' }, ...required(inZone('x', 'y')) },
      ['a'],
    ],
    ['an empty term, which matches nothing', required({}), []],
  ])('reads %s', (_, spec, feasible) => {
    const decision = decide(nodes, pod({}, spec));
    expect(decision.feasible).toEqual(feasible);
    expect(decision.status.c.kubeReason).toEqual({
      plugin: 'NodeAffinity',
      code: 'UnschedulableAndUnresolvable',
      reasons: ["node(s) didn't match Pod's node affinity/selector"],
    });
  });

  it('looks only at the nodes that every term names', () => {
    const matchFields = [
      { key: 'metadata.name', operator: 'In', values: ['b'] },
    ];
    const decision = decide(nodes, pod({}, required({ matchFields })));
    expect(decision.feasible).toEqual(['b']);
    expect(decision.status.a.kubeReason).toEqual({
      plugin: '',
      code: 'UnschedulableAndUnresolvable',
      reasons: ["node(s) didn't satisfy plugin(s) [NodeAffinity]"],
    });
  });

  it('adds the weights of preferred terms, the most as 100, twice', () => {
    const { scores } = decide(
      nodes,
      pod({}, preferred([1, inZone('x')], [2, inZone('x', 'y')])),
    );
    const given = Object.values(scores ?? {}).map(s => s.NodeAffinity);
    expect(given).toEqual([200, 2 * 66, 0]);
  });

  it('has no say without preferred terms', () => {
    const { scores } = decide(nodes, pod());
    expect(scores?.a).not.toHaveProperty('NodeAffinity');
  });
});
