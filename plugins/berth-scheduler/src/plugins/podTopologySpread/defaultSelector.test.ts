import { NEWEST } from '../../__testUtils__/objects';
import { prepareCycle } from '../../framework/cycle';
import {
  readPod,
  type LabelSelector,
  type OwnerReference,
} from '../../kubernetes/types';
import type { ClusterObjectsInput } from '../../snapshot/objects';
import { encodeSnapshot } from '../../snapshot/encodeSnapshot';
import { Snapshot } from '../../snapshot/Snapshot';
import { takeSnapshot } from '../../snapshot/takeSnapshot';
import { defaultSelector, selectingKinds } from './defaultSelector';
import { labelled } from './__testUtils__/spreading';

const metadata = { name: 'w', namespace: 'default' };

function ownedBy(apiVersion: string, kind: string, controller = true) {
  const owner: OwnerReference = { apiVersion, kind, name: 'w', controller };
  const input = labelled({ app: 'web', tier: 'front' });
  return readPod({
    ...input,
    metadata: { ...input.metadata, ownerReferences: [owner] },
  });
}

function selector(
  objects: ClusterObjectsInput,
  pod = ownedBy('batch/v1', 'Job'),
) {
  const snapshot = takeSnapshot({ nodes: [], pods: [], objects });
  return defaultSelector(
    prepareCycle({ snapshot, pod, profile: NEWEST }).cycle,
  );
}

const services = [
  { metadata, spec: { selector: { app: 'web' } } },
  { metadata: { namespace: 'other' }, spec: { selector: { tier: 'front' } } },
  { metadata, spec: { selector: { app: 'db' } } },
  { metadata, spec: { selector: {} } },
  { metadata, spec: {} },
];
const labelSelector = {
  matchLabels: { tier: 'front' },
  matchExpressions: [{ key: 'app', operator: 'Exists' }],
};

/** `LabelSelectorAsSelector` refuses each of them. */
const unreadable: Array<[why: string, selector: LabelSelector]> = [
  ['a value that is no label', { matchLabels: { tier: '-3' } }],
  ['a key that is no label', { matchLabels: { '-tier': 'front' } }],
  ['an operator of nodes', expression('Gt', ['1'])],
  ['In without values', expression('In', [])],
  ['Exists with a value', expression('Exists', ['front'])],
  ['an excluded value that is no label', expression('NotIn', ['-3'])],
];

function expression(operator: string, values: string[]): LabelSelector {
  return { matchExpressions: [{ key: 'tier', operator, values }] };
}

describe('the selector of pods without constraints', () => {
  it.each(unreadable)(
    'leaves out that of a controller with %s',
    (...[, broken]) => {
      const replicaSets = [{ metadata, spec: { selector: broken } }];
      expect(
        selector({ services, replicaSets }, ownedBy('apps/v1', 'ReplicaSet')),
      ).toEqual({ matchLabels: { app: 'web' }, matchExpressions: [] });
    },
  );

  it('is that of the Services that select the pod', () => {
    expect(selector({ services })).toEqual({ matchLabels: { app: 'web' } });
  });

  it.each([
    ['apps/v1', 'ReplicaSet', 'replicaSets'],
    ['apps/v1', 'StatefulSet', 'statefulSets'],
  ] as const)('adds what its %s %s asks for', (apiVersion, kind, name) => {
    const controllers = [
      { metadata: { ...metadata, name: 'v' }, spec: { selector: {} } },
      { metadata, spec: { selector: labelSelector } },
    ];
    const objects = { services, [name]: controllers };
    const expected = {
      matchLabels: { app: 'web' },
      matchExpressions: [
        { key: 'tier', operator: 'In', values: ['front'] },
        { key: 'app', operator: 'Exists' },
      ],
    };
    expect(selector(objects, ownedBy(apiVersion, kind))).toEqual(expected);
    const none = { matchLabels: { app: 'web' }, matchExpressions: [] };
    expect(selector({ services }, ownedBy(apiVersion, kind))).toEqual(none);
  });

  it('takes the labels of a ReplicationController over those of Services', () => {
    const replicationControllers = [
      { metadata, spec: { selector: { app: 'old', tier: 'front' } } },
    ];
    const objects = { services, replicationControllers };
    expect(selector(objects, ownedBy('v1', 'ReplicationController'))).toEqual({
      matchLabels: { app: 'old', tier: 'front' },
    });
  });

  it('speaks the words of the snapshot', () => {
    const objects = {
      services,
      replicaSets: [{ metadata, spec: { selector: labelSelector } }],
    };
    const plain = takeSnapshot({ nodes: [], pods: [], objects });
    const snapshot = Snapshot.decode(encodeSnapshot(plain));
    const pod = ownedBy('apps/v1', 'ReplicaSet');
    const { cycle } = prepareCycle({ snapshot, pod, profile: NEWEST });
    expect(defaultSelector(cycle)).toEqual(
      snapshot.words.selector(selector(objects, pod)),
    );
  });

  it.each<[string, ReturnType<typeof ownedBy>, string[]]>([
    [
      'a ReplicaSet',
      ownedBy('apps/v1', 'ReplicaSet'),
      ['services', 'replicaSets'],
    ],
    ['a Job', ownedBy('batch/v1', 'Job'), ['services']],
    [
      'a ReplicaSet of another group',
      ownedBy('x/v1', 'ReplicaSet'),
      ['services'],
    ],
    [
      'an owner that is no controller',
      ownedBy('apps/v1', 'ReplicaSet', false),
      ['services'],
    ],
  ])('depends on the kinds of %s', (_, pod, kinds) => {
    expect(selectingKinds(pod)).toEqual(kinds);
  });
});
