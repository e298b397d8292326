import { component } from '../__fixtures__/entity';
import { fillCluster } from '../__fixtures__/fillCluster';
import {
  application,
  autoscaler,
  deployment,
  disruptionBudget,
  ownedBy,
  pod,
  replicaSet,
  statefulSet,
} from '../__fixtures__/kubernetesObjects';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { ApplicationPlacement } from './ApplicationPlacement';
import { clustersOf, joinCluster } from './joinCluster';
import { Reads } from './reads';
import { readEntitySelection } from './readEntitySelection';
import { workloadIdentity } from './workloadIdentity';

const ID = 'backstage.io/kubernetes-id';
const labels = { [ID]: 'chat' };

/** The entity's annotations, joined in every cluster that they allow. */
function joinAll(
  views: MemoryClusterViews,
  annotations: Record<string, string>,
) {
  const selection = readEntitySelection(component('chat', annotations));
  const placement = new ApplicationPlacement(views);
  return clustersOf(selection, views).map(view =>
    joinCluster({ view, selection, placement, reads: new Reads() }),
  );
}

/** The join as names: `Kind/name` of each workload with the names of what hangs on it. */
function join(
  views: MemoryClusterViews,
  annotations: Record<string, string> = { [ID]: 'chat' },
) {
  const joined = joinAll(views, annotations);
  const names = (objects: ReadonlyArray<{ metadata: { name: string } }>) =>
    objects.map(({ metadata }) => metadata.name).sort();
  return Object.fromEntries(
    joined.map(({ view, workloads, applications }) => [
      view.name,
      {
        workloads: Object.fromEntries(
          workloads.map(workload => {
            const { kind, name } = workloadIdentity(workload.root);
            return [
              `${kind}/${name}`,
              {
                replicaSets: names(workload.replicaSets),
                pods: names(workload.pods),
                autoscalers: names(workload.autoscalers),
                disruptionBudgets: names(workload.disruptionBudgets),
              },
            ];
          }),
        ),
        applications: names(applications),
      },
    ]),
  );
}

const nothing = {
  replicaSets: [],
  pods: [],
  autoscalers: [],
  disruptionBudgets: [],
};

describe('joinCluster', () => {
  const chat = deployment({ name: 'chat', labels });
  const chatSet = replicaSet({
    name: 'chat-1',
    ...ownedBy('Deployment', chat.metadata),
  });
  const chatPod = pod({
    name: 'chat-1-a',
    ...ownedBy('ReplicaSet', chatSet.metadata),
  });

  it('shows what a labelled Deployment owns, scales and guards without labels of their own', () => {
    const views = new MemoryClusterViews();
    fillCluster(views.add({ name: 'tokyo' }), {
      deployments: [
        deployment({ name: 'chat', labels }, { podLabels: { app: 'chat' } }),
        deployment({ name: 'other' }),
      ],
      replicasets: [chatSet, replicaSet({ name: 'other-1' })],
      pods: [chatPod, pod({ name: 'other-1-a' })],
      horizontalpodautoscalers: [
        autoscaler({ name: 'chat' }, { kind: 'Deployment', name: 'chat' }),
        autoscaler({ name: 'other' }, { kind: 'Deployment', name: 'other' }),
        autoscaler(
          { name: 'chat', namespace: 'elsewhere' },
          { kind: 'Deployment', name: 'chat' },
        ),
      ],
      poddisruptionbudgets: [
        disruptionBudget({ name: 'chat' }, { app: 'chat' }),
        disruptionBudget({ name: 'other' }, { app: 'other' }),
      ],
    });

    expect(join(views).tokyo.workloads).toEqual({
      'Deployment/chat': {
        replicaSets: ['chat-1'],
        pods: ['chat-1-a'],
        autoscalers: ['chat'],
        disruptionBudgets: ['chat'],
      },
    });
  });

  it('climbs from a labelled pod to its Deployment, and shows the ReplicaSet only there', () => {
    const views = new MemoryClusterViews();
    fillCluster(views.add({ name: 'tokyo' }), {
      deployments: [deployment({ name: 'chat' })],
      replicasets: [{ ...chatSet, metadata: { ...chatSet.metadata, labels } }],
      pods: [
        { ...chatPod, metadata: { ...chatPod.metadata, labels } },
        pod({ name: 'chat-1-b', ...ownedBy('ReplicaSet', chatSet.metadata) }),
      ],
    });

    expect(join(views).tokyo.workloads).toEqual({
      'Deployment/chat': {
        ...nothing,
        replicaSets: ['chat-1'],
        pods: ['chat-1-a', 'chat-1-b'],
      },
    });
  });

  it('shows what led to a circle of owners as itself, once', () => {
    const views = new MemoryClusterViews();
    const sets = ['a', 'b'].map(name => replicaSet({ name }));
    const [a, b] = sets;
    fillCluster(views.add({ name: 'tokyo' }), {
      replicasets: [
        {
          ...a,
          metadata: { ...a.metadata, ...ownedBy('ReplicaSet', b.metadata) },
        },
        {
          ...b,
          metadata: { ...b.metadata, ...ownedBy('ReplicaSet', a.metadata) },
        },
      ],
      pods: [
        pod({ name: 'of-a', labels, ...ownedBy('ReplicaSet', a.metadata) }),
        pod({
          name: 'of-itself',
          uid: 'itself',
          labels,
          ownerReferences: [
            {
              ...{ apiVersion: 'v1', kind: 'Pod', name: 'of-itself' },
              ...{ uid: 'itself', controller: true },
            },
          ],
        }),
      ],
    });

    expect(join(views).tokyo.workloads).toEqual({
      'Pod/of-a': { ...nothing, pods: ['of-a'] },
      'Pod/of-itself': { ...nothing, pods: ['of-itself'] },
    });
  });

  it('shows a bare pod and a bare ReplicaSet as workloads', () => {
    const views = new MemoryClusterViews();
    fillCluster(views.add({ name: 'tokyo' }), {
      replicasets: [replicaSet({ name: 'bare', labels })],
      pods: [pod({ name: 'lone', labels })],
    });

    expect(join(views).tokyo.workloads).toEqual({
      'ReplicaSet/bare': { ...nothing, replicaSets: ['bare'] },
      'Pod/lone': { ...nothing, pods: ['lone'] },
    });
  });

  it('gathers the pods of an owner that Berth does not read under its name', () => {
    const views = new MemoryClusterViews();
    const job = { name: 'train', uid: 'job-uid' };
    fillCluster(views.add({ name: 'tokyo' }), {
      pods: [
        pod({ name: 'train-0', labels, ...ownedBy('Job', job) }),
        pod({ name: 'train-1', labels, ...ownedBy('Job', job) }),
      ],
    });

    expect(join(views).tokyo.workloads).toEqual({
      'Job/train': { ...nothing, pods: ['train-0', 'train-1'] },
    });
  });

  it('keeps a labelled autoscaler whose target is not there', () => {
    const views = new MemoryClusterViews();
    fillCluster(views.add({ name: 'tokyo' }), {
      horizontalpodautoscalers: [
        autoscaler({ name: 'chat', labels }, { kind: 'Rollout', name: 'chat' }),
      ],
    });

    expect(join(views).tokyo.workloads).toEqual({
      'Rollout/chat': { ...nothing, autoscalers: ['chat'] },
    });
  });

  it('finds a StatefulSet and its pods', () => {
    const views = new MemoryClusterViews();
    const set = statefulSet({ name: 'db', labels });
    fillCluster(views.add({ name: 'tokyo' }), {
      statefulsets: [set],
      pods: [
        pod({ name: 'db-0', labels, ...ownedBy('StatefulSet', set.metadata) }),
      ],
    });

    expect(join(views).tokyo.workloads).toEqual({
      'StatefulSet/db': { ...nothing, pods: ['db-0'] },
    });
  });

  it('keeps to the namespaces and clusters that the annotations name', () => {
    const views = new MemoryClusterViews();
    for (const name of ['tokyo', 'osaka', 'kyoto']) {
      fillCluster(views.add({ name }), {
        deployments: [
          chat,
          deployment({ name: 'chat', namespace: 'dev', labels }),
          deployment({ name: 'chat', namespace: 'canary', labels }),
        ],
      });
    }
    const joined = joinAll(views, {
      [ID]: 'chat',
      'backstage.io/kubernetes-namespace': 'chat,canary',
      'backstage.io/kubernetes-cluster': 'kyoto,tokyo,nowhere',
    });

    expect(
      joined.map(({ view, workloads }) => [
        view.name,
        workloads.map(({ root }) => workloadIdentity(root).namespace),
      ]),
    ).toEqual([
      ['tokyo', ['chat', 'canary']],
      ['kyoto', ['chat', 'canary']],
    ]);
  });

  it.each([
    ['app in (chat,web),tier!=test', ['Deployment/a', 'Deployment/b']],
    ['!tier', ['Deployment/a']],
    ['tier', ['Deployment/b', 'Deployment/c']],
  ])('selects by %p', (selector, expected) => {
    const views = new MemoryClusterViews();
    fillCluster(views.add({ name: 'tokyo' }), {
      deployments: [
        deployment({ name: 'a', labels: { app: 'chat' } }),
        deployment({ name: 'b', labels: { app: 'web', tier: 'prod' } }),
        deployment({ name: 'c', labels: { app: 'web', tier: 'test' } }),
      ],
    });

    const { tokyo } = join(views, {
      'backstage.io/kubernetes-label-selector': selector,
    });
    expect(Object.keys(tokyo.workloads)).toEqual(expected);
  });

  describe('with Argo CD', () => {
    function hubAndTokyo(app: ReturnType<typeof application>) {
      const views = new MemoryClusterViews();
      fillCluster(views.add({ name: 'hub' }), { applications: [app] });
      fillCluster(
        views.add({ name: 'tokyo', server: 'https://tokyo.example:6443' }),
        {
          deployments: [
            deployment({
              name: 'chat',
              labels,
              annotations: {
                'argocd.argoproj.io/tracking-id':
                  'chat-prod:apps/Deployment:chat/chat',
              },
            }),
            deployment({
              name: 'worker',
              labels: { 'app.kubernetes.io/instance': 'chat-prod' },
            }),
          ],
        },
      );
      return views;
    }
    const toTokyo = {
      destination: { server: 'https://tokyo.example:6443/', namespace: 'chat' },
    };
    const resources = [
      { group: '', kind: 'Service', namespace: 'chat', name: 'chat' },
      { group: 'apps', kind: 'Deployment', namespace: 'chat', name: 'worker' },
      { group: 'apps', kind: 'Deployment', namespace: 'chat', name: 'gone' },
    ];

    it.each([
      [{ 'argocd/app-name': 'chat-prod' }],
      [{ 'argocd/app-selector': 'team=chat' }],
      [{ 'argocd/project-name': 'ml' }],
      [{}],
    ])(
      'shows an Application and what it manages where it deploys to, by %j',
      annotations => {
        const views = hubAndTokyo(
          application(
            {
              name: 'chat-prod',
              labels: { team: 'chat' },
              annotations: { 'backstage.io/entity-ref': 'Component:chat' },
            },
            {
              spec: { ...toTokyo, project: 'ml' },
              status: { resources },
            },
          ),
        );
        expect(join(views, annotations)).toEqual({
          hub: { workloads: {}, applications: [] },
          tokyo: {
            workloads: { 'Deployment/worker': nothing },
            applications: ['chat-prod'],
          },
        });
      },
    );

    it.each([
      [{ 'argocd/app-name': 'other' }],
      [{ 'argocd/app-name': 'chat-prod', 'argocd/project-name': 'other' }],
      [{ 'argocd/app-name': 'chat-prod', 'argocd/app-namespace': 'other' }],
      [{ 'argocd/app-selector': 'team=other' }],
    ])('shows nothing for %j', annotations => {
      const views = hubAndTokyo(
        application(
          {
            name: 'chat-prod',
            annotations: { 'backstage.io/entity-ref': 'component:' },
          },
          { spec: toTokyo, status: { resources } },
        ),
      );
      expect(join(views, annotations)).toEqual({
        hub: { workloads: {}, applications: [] },
        tokyo: { workloads: {}, applications: [] },
      });
    });

    it('goes from a labelled workload to the Application in its tracking id, without what else that manages', () => {
      const views = hubAndTokyo(
        application(
          { name: 'chat-prod' },
          { spec: toTokyo, status: { resources } },
        ),
      );
      expect(join(views).tokyo).toEqual({
        workloads: { 'Deployment/chat': nothing },
        applications: ['chat-prod'],
      });
    });

    it('believes an instance label only when the Application lists the workload', () => {
      const listed = hubAndTokyo(
        application(
          { name: 'chat-prod' },
          { spec: toTokyo, status: { resources } },
        ),
      );
      const unlisted = hubAndTokyo(
        application({ name: 'chat-prod' }, { spec: toTokyo }),
      );
      const annotations = {
        'backstage.io/kubernetes-label-selector':
          'app.kubernetes.io/instance=chat-prod',
      };
      expect(join(listed, annotations).tokyo.applications).toEqual([
        'chat-prod',
      ]);
      expect(join(unlisted, annotations).tokyo.applications).toEqual([]);
    });

    it('shows an Application to an unknown cluster where the Application is', () => {
      const views = hubAndTokyo(
        application(
          { name: 'chat-prod' },
          { spec: { destination: { server: 'https://mars.example' } } },
        ),
      );
      expect(join(views, { 'argocd/app-name': 'chat-prod' })).toEqual({
        hub: { workloads: {}, applications: ['chat-prod'] },
        tokyo: { workloads: {}, applications: [] },
      });
    });
  });
});
