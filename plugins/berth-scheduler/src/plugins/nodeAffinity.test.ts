import { decide, NEWEST, node, pod } from '../__testUtils__/objects';
import type { NodeAffinity } from '../kubernetes/types';

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

  describe('with affinity that the profile adds', () => {
    function adding(addedAffinity: NodeAffinity) {
      const pluginArgs = { NodeAffinity: { addedAffinity } };
      return { profile: { ...NEWEST, pluginArgs } };
    }

    const onlyX = adding({
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [inZone('x')],
      },
    });

    it('rejects nodes that do not match it before it looks at the pod', () => {
      const { feasible, status } = decide(
        nodes,
        pod({}, { nodeSelector: { zone: 'y' } }),
        onlyX,
      );
      expect(feasible).toEqual([]);
      const reasonOf = (name: string) => status[name].kubeReason.reasons;
      expect(reasonOf('a')).toEqual([
        "node(s) didn't match Pod's node affinity/selector",
      ]);
      expect(reasonOf('b')).toEqual([
        "node(s) didn't match scheduler-enforced node affinity",
      ]);
    });

    it('holds for pods that ask for nothing', () => {
      expect(decide(nodes, pod(), onlyX).feasible).toEqual(['a']);
    });

    it('lets no node pass when it has no terms', () => {
      const none = { requiredDuringSchedulingIgnoredDuringExecution: {} };
      expect(decide(nodes, pod(), adding(none)).feasible).toEqual([]);
    });

    it('adds its weights to those of the pod', () => {
      const preferX = adding({
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 150, preference: inZone('x') },
          { weight: 200, preference: {} },
        ],
      });
      const { scores } = decide(
        nodes,
        pod({}, preferred([50, inZone('x', 'y')])),
        preferX,
      );
      const given = Object.values(scores ?? {}).map(s => s.NodeAffinity);
      expect(given).toEqual([200, 2 * 25, 0]);
    });
  });
});
