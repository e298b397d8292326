import { ConfigReader } from '@backstage/config';
import { component } from '../__fixtures__/entity';
import { fillCluster } from '../__fixtures__/fillCluster';
import {
  application,
  autoscaler,
  deployment,
  disruptionBudget,
  ownedBy,
  pendingPod,
  pod,
  replicaSet,
  statefulSet,
} from '../__fixtures__/kubernetesObjects';
import {
  ApplicationPlacement,
  readEntitySelection,
  readNamespacePolicy,
} from '../join';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { noGpuMeasurements } from '../utilisation';
import { computeServiceStatus } from './computeServiceStatus';

const ID = 'backstage.io/kubernetes-id';
const SELECTOR = 'backstage.io/kubernetes-label-selector';
const NAMESPACE = 'backstage.io/kubernetes-namespace';
const TRACKING = 'argocd.argoproj.io/tracking-id';

/** `mine` is open to the entity's owner, `theirs` to another. */
const policy = readNamespacePolicy(
  new ConfigReader({
    berth: {
      namespaces: {
        rules: [
          { match: ['mine'], owners: ['mine'] },
          { match: ['theirs'], owners: ['theirs'] },
        ],
      },
    },
  }),
);

function statusOf(
  objects: Parameters<typeof fillCluster>[1],
  annotations: Record<string, string>,
) {
  const views = new MemoryClusterViews();
  fillCluster(views.add({ name: 'tokyo' }), objects);
  const entity = {
    ...component('chat', annotations),
    relations: [{ type: 'ownedBy', targetRef: 'group:default/mine' }],
  };
  return computeServiceStatus({
    selection: readEntitySelection(entity, policy),
    views,
    placement: new ApplicationPlacement(views),
    freeBlocks: { largest: () => undefined },
    measurements: noGpuMeasurements,
    now: Date.parse('2026-11-20T12:00:00Z'),
  });
}

const labels = { [ID]: 'chat' };
const mine = deployment({ name: 'mine', namespace: 'mine', labels });
const theirs = deployment(
  { name: 'sekret', namespace: 'theirs', labels },
  { available: 0 },
);
const theirSet = replicaSet({
  name: 'sekret-1',
  namespace: 'theirs',
  labels,
  ...ownedBy('Deployment', theirs.metadata),
});
/** All in trouble, and all labelled as the entity's. */
const theirObjects = {
  deployments: [theirs],
  replicasets: [theirSet],
  statefulsets: [
    statefulSet({ name: 'sekret-db', namespace: 'theirs', labels }),
  ],
  pods: [
    pendingPod({ name: 'sekret-lone', namespace: 'theirs', labels }),
    pendingPod({
      name: 'sekret-1-x',
      namespace: 'theirs',
      labels,
      ...ownedBy('ReplicaSet', theirSet.metadata),
    }),
  ],
  horizontalpodautoscalers: [
    autoscaler(
      { name: 'sekret-hpa', namespace: 'theirs', labels },
      { kind: 'Deployment', name: 'sekret' },
    ),
    autoscaler(
      { name: 'sekret-unheld', namespace: 'theirs', labels },
      { kind: 'Unheld', name: 'sekret-unheld' },
    ),
  ],
  poddisruptionbudgets: [
    disruptionBudget({ name: 'sekret-pdb', namespace: 'theirs' }, labels),
  ],
};

function deploying(
  name: string,
  options: {
    to?: string;
    manages?: string[];
    annotations?: Record<string, string>;
  },
) {
  const { to, manages = [], annotations } = options;
  return application(
    { name, annotations },
    {
      spec: { destination: { name: 'in-cluster', namespace: to } },
      status: {
        sync: { status: 'OutOfSync' },
        health: { status: 'Degraded', message: 'sekret' },
        resources: manages.map(place => {
          const [namespace, object] = place.split('/');
          return { kind: 'Deployment', namespace, name: object };
        }),
      },
    },
  );
}

describe('a namespace that is closed to an entity', () => {
  it.each<[string, Record<string, string>]>([
    ['its id', labels],
    ['a selector', { [SELECTOR]: `${ID} in (chat)` }],
    ['a selector of everything', { [SELECTOR]: '!x' }],
    [
      'a namespace that it names beside its own',
      { ...labels, [NAMESPACE]: 'mine,theirs' },
    ],
  ])('adds nothing through %s', (_, annotations) => {
    const withTheirs = statusOf(
      { ...theirObjects, deployments: [mine, theirs] },
      annotations,
    );
    expect(JSON.stringify(withTheirs)).not.toContain('sekret');
    expect(withTheirs).toEqual(statusOf({ deployments: [mine] }, annotations));
    expect(withTheirs.clusters[0].workloads).toMatchObject([{ name: 'mine' }]);
  });

  it('answers as if nothing were there where nothing else is', () => {
    const answer = statusOf(theirObjects, labels);
    expect(answer).toEqual(statusOf({}, labels));
    expect(answer).toMatchObject({
      headline: { code: 'nothingFound' },
      hint: { code: 'labelMissing', onlyOpenNamespaces: true },
      clusters: [],
    });
  });

  it('adds nothing through an owner, whichever of the two is in it', () => {
    // An owner is in the namespace of what it owns; references are anybody's to write.
    const answer = statusOf(
      {
        deployments: [mine, theirs],
        pods: [
          pod({
            name: 'decoy',
            namespace: 'mine',
            labels,
            ...ownedBy('StatefulSet', {
              name: 'stolen',
              uid: 'sts-theirs-sekret-db',
            }),
          }),
          pendingPod({
            name: 'sekret-intruder',
            namespace: 'theirs',
            ...ownedBy('Deployment', mine.metadata),
          }),
        ],
        statefulsets: theirObjects.statefulsets,
      },
      labels,
    );
    expect(JSON.stringify(answer)).not.toContain('sekret-intruder');
    expect(answer.clusters[0].workloads).toMatchObject([
      { name: 'mine', pods: { total: 0 } },
      { name: 'stolen', namespace: 'mine', rollout: { phase: 'unknown' } },
    ]);
  });

  it.each([
    ['deploys to it', deploying('sekret', { to: 'theirs' })],
    [
      'manages something in it',
      deploying('sekret', {
        to: 'mine',
        manages: ['mine/mine', 'theirs/sekret'],
      }),
    ],
    [
      'names the entity as its own',
      deploying('sekret', {
        to: 'theirs',
        annotations: { 'backstage.io/entity-ref': 'component:default/chat' },
      }),
    ],
  ])('is not shown through an Application that %s', (_, app) => {
    const annotations = { ...labels, 'argocd/app-name': 'sekret' };
    const objects = {
      deployments: [
        {
          ...mine,
          metadata: {
            ...mine.metadata,
            annotations: { [TRACKING]: 'sekret:apps/Deployment:mine/mine' },
          },
        },
        theirs,
      ],
    };
    const answer = statusOf({ ...objects, applications: [app] }, annotations);
    expect(answer).toEqual(statusOf(objects, annotations));
    expect(answer.clusters[0]).toMatchObject({
      applications: [],
      workloads: [{ name: 'mine' }],
    });
  });

  it('shows an Application that deploys to open ones, wherever it lies itself', () => {
    const answer = statusOf(
      {
        deployments: [mine],
        applications: [
          deploying('app', { to: 'mine', manages: ['mine/mine'] }),
        ],
      },
      { 'argocd/app-name': 'app' },
    );
    expect(answer.clusters[0]).toMatchObject({
      applications: [{ name: 'app', namespace: 'argocd' }],
      workloads: [{ name: 'mine' }],
    });
  });

  it('judges an Application that names no namespace by its own', () => {
    const stray = deploying('stray', {});
    const theirsOnly = {
      ...stray,
      metadata: { ...stray.metadata, namespace: 'theirs' },
    };
    const find = (applications: (typeof stray)[]) =>
      statusOf({ applications }, { 'argocd/app-name': 'stray' });
    expect(find([theirsOnly])).toMatchObject({
      clusters: [],
      hint: { code: 'applicationMissing', onlyOpenNamespaces: true },
    });
    expect(find([stray]).clusters).toHaveLength(1);
  });

  it('is said not to be open where the entity names it, and not to be empty', () => {
    for (const objects of [theirObjects, {}]) {
      expect(
        statusOf(objects, { ...labels, [NAMESPACE]: 'theirs' }),
      ).toMatchObject({
        tone: 'unknown',
        headline: { code: 'namespaceNotOpen', params: { namespace: 'theirs' } },
        problems: [{ tone: 'unknown', sentence: { code: 'namespaceNotOpen' } }],
        clusters: [],
        hint: {
          code: 'namespacesNotOpen',
          annotation: NAMESPACE,
          namespaces: ['theirs'],
        },
      });
    }
  });
});
