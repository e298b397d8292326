import { decide, node, onNode } from '../../__testUtils__/objects';
import type { PodInput } from '../../kubernetes/types';
import {
  HOST,
  labelled,
  named,
  spreading,
  terminating,
  WEB,
  ZONE,
} from './__testUtils__/spreading';

const REASON = "node(s) didn't match pod topology spread constraints";
const CROWDED = { code: 'Unschedulable', reasons: [REASON] };
const NO_LABEL = {
  code: 'UnschedulableAndUnresolvable',
  reasons: [`${REASON} (missing required label)`],
};

const hard = { whenUnsatisfiable: 'DoNotSchedule', topologyKey: ZONE };

/** Two nodes in zone x, one in y and one in z, which is cordoned off by a taint and has slow disks. */
const nodes = [
  node('x1', { labels: { [ZONE]: 'x', [HOST]: 'x1', disk: 'fast' } }),
  node('x2', { labels: { [ZONE]: 'x', [HOST]: 'x2', disk: 'fast' } }),
  node('y', { labels: { [ZONE]: 'y', [HOST]: 'y', disk: 'fast' } }),
  node('z', {
    labels: { [ZONE]: 'z', [HOST]: 'z', disk: 'slow' },
    spec: { taints: [{ key: 'gpu', effect: 'NoSchedule' }] },
  }),
];
const x1 = onNode('x1', labelled(WEB));
const y = onNode('y', labelled(WEB));
const z = onNode('z', labelled(WEB));

/** The nodes that only spreading keeps the pod away from. */
function crowded(constraint: object, pods: PodInput[], spec: object = {}) {
  const pending = spreading([{ ...hard, ...constraint }], spec);
  const { status } = decide(nodes, pending, { pods: named(pods) });
  return Object.keys(status).filter(
    name => status[name].kubeReason.plugin === 'PodTopologySpread',
  );
}

const GPU = { tolerations: [{ operator: 'Exists' }] };
const FAST = { nodeSelector: { disk: 'fast' } };

describe('PodTopologySpread as a filter', () => {
  it.each<[string, object, PodInput[], object, string[]]>([
    ['counts pods by domain', {}, [x1], GPU, ['x1', 'x2']],
    ['allows a skew of maxSkew', { maxSkew: 2 }, [x1], GPU, []],
    ['has nothing against even domains', {}, [x1, y, z], GPU, []],
    [
      'counts domains that a taint keeps the pod away from',
      {},
      [x1, y],
      {},
      ['x1', 'x2', 'y'],
    ],
    [
      'does not where nodeTaintsPolicy is Honor',
      { nodeTaintsPolicy: 'Honor' },
      [x1, y],
      {},
      [],
    ],
    ['does not count domains without affinity', {}, [x1, y], FAST, []],
    [
      'counts them where nodeAffinityPolicy is Ignore',
      { nodeAffinityPolicy: 'Ignore' },
      [x1, y],
      FAST,
      ['x1', 'x2', 'y'],
    ],
    [
      'takes the minimum for 0 below minDomains',
      { minDomains: 4 },
      [x1, y, z],
      GPU,
      ['x1', 'x2', 'y', 'z'],
    ],
    ['does not with minDomains', { minDomains: 3 }, [x1, y, z], GPU, []],
    [
      'does not count pods that are being deleted',
      {},
      [terminating(x1)],
      GPU,
      [],
    ],
    [
      'does not count pods of other namespaces',
      {},
      [{ ...x1, metadata: { ...x1.metadata, namespace: 'other' } }],
      GPU,
      [],
    ],
    [
      'does not count pods that the selector does not select',
      {},
      [onNode('x1', labelled({ app: 'db' }))],
      GPU,
      [],
    ],
    [
      'counts nothing for the empty selector, not even for minDomains',
      { labelSelector: {}, minDomains: 9 },
      [x1, x1],
      GPU,
      [],
    ],
    [
      'selects nothing without a selector',
      { labelSelector: undefined },
      [x1, x1],
      GPU,
      [],
    ],
    [
      'does not count the pod itself where it is not selected',
      { labelSelector: { matchLabels: { app: 'db' } } },
      [onNode('x1', labelled({ app: 'db' }))],
      GPU,
      [],
    ],
    [
      'counts only pods with the same value of matchLabelKeys',
      { matchLabelKeys: ['version', 'absent'] },
      [
        onNode('x1', labelled({ ...WEB, version: '1' })),
        onNode('y', labelled({ ...WEB, version: '2' })),
      ],
      GPU,
      ['y'],
    ],
  ])('%s', (_, constraint, pods, spec, expected) => {
    expect(crowded(constraint, pods, spec)).toEqual(expected);
  });

  it('says which nodes lack the label, and that nothing will help there', () => {
    const decision = decide([...nodes, node('bare')], spreading([hard], GPU), {
      pods: [x1],
    });
    expect(decision.feasible).toEqual(['y', 'z']);
    expect(decision.status.x1.kubeReason).toMatchObject(CROWDED);
    expect(decision.status.bare.kubeReason).toMatchObject(NO_LABEL);
  });

  it('gives the reason of the first constraint that is not kept', () => {
    const halfBare = node('half', { labels: { [ZONE]: 'x' } });
    const constraints = [hard, { ...hard, topologyKey: HOST }];
    const { status } = decide(
      [...nodes, halfBare],
      spreading(constraints, GPU),
      { pods: [x1] },
    );
    expect(status.half.kubeReason).toMatchObject(CROWDED);
    const turned = decide(
      [...nodes, halfBare],
      spreading([...constraints].reverse(), GPU),
      { pods: [x1] },
    );
    expect(turned.status.half.kubeReason).toMatchObject(NO_LABEL);
  });

  it('counts only nodes that carry the keys of all constraints', () => {
    const decision = decide(
      [node('half', { labels: { [ZONE]: 'w' } }), ...nodes],
      spreading([hard, { ...hard, topologyKey: HOST }], GPU),
      { pods: named([x1, y, z]) },
    );
    expect(decision.feasible).toEqual(['x2']);
  });

  it('has nothing to say of preferred constraints', () => {
    const soft = { ...hard, whenUnsatisfiable: 'ScheduleAnyway' };
    const decision = decide(nodes, spreading([soft], GPU), { pods: [x1] });
    expect(decision.feasible).toHaveLength(4);
  });

  it('counts pods that are nominated to a node when it looks at it', () => {
    const promised = { ...labelled(WEB), status: { nominatedNodeName: 'y' } };
    const pending = spreading([hard], GPU);
    const once = decide(nodes, pending, { pods: named([x1, z, promised]) });
    expect(once.feasible).toEqual(['y']);
    const pods = named([x1, z, promised, promised]);
    const twice = decide(nodes, pending, { pods });
    expect(twice.feasible).toEqual([]);
    expect(twice.status.y.kubeReason).toMatchObject(CROWDED);
  });
});
