import type { Freshness } from '@berth/backstage-plugin-berth-common';
import { component } from '../__fixtures__/entity';
import { fillCluster, setAllFreshness } from '../__fixtures__/fillCluster';
import {
  application,
  autoscaler,
  deployment,
  ownedBy,
  pendingPod,
  pod,
  replicaSet,
} from '../__fixtures__/kubernetesObjects';
import {
  ApplicationPlacement,
  catalogRelation,
  EntitySelection,
  everyNamespace,
  readEntitySelection,
} from '../join';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { GpuMeasurements, noGpuMeasurements } from '../utilisation';
import { computeServiceStatus } from './computeServiceStatus';
import type { FreeBlocks } from './problems';

const ID = 'backstage.io/kubernetes-id';
const labels = { [ID]: 'chat' };
const refused = { code: 'refused' as const, message: 'Connection refused.' };

function statusOf(
  views: MemoryClusterViews,
  options: {
    annotations?: Record<string, string>;
    selection?: EntitySelection;
    freeBlocks?: FreeBlocks;
    measurements?: GpuMeasurements;
  } = {},
) {
  const { annotations = { [ID]: 'chat' } } = options;
  return computeServiceStatus({
    selection:
      options.selection ?? readEntitySelection(component('chat', annotations)),
    views,
    placement: new ApplicationPlacement(views),
    freeBlocks: options.freeBlocks ?? { largest: () => undefined },
    measurements: options.measurements ?? noGpuMeasurements,
    now: Date.parse('2026-11-20T12:00:00Z'),
  });
}

function tokyo(objects: Parameters<typeof fillCluster>[1]) {
  const views = new MemoryClusterViews();
  fillCluster(views.add({ name: 'tokyo' }), objects);
  return views;
}

describe('computeServiceStatus', () => {
  const chat = deployment({ name: 'chat', labels });
  const chatSet = replicaSet({
    name: 'chat-1',
    ...ownedBy('Deployment', chat.metadata),
  });
  const inSet = ownedBy('ReplicaSet', chatSet.metadata);

  describe('headline', () => {
    it('says that all is well, and nothing more', () => {
      const status = statusOf(tokyo({ deployments: [chat] }));
      expect(status).toMatchObject({
        entityRef: 'component:default/chat',
        tone: 'good',
        headline: { code: 'healthy', params: { clusters: 1 } },
        problems: [],
        hint: undefined,
      });
    });

    it('says that nothing is wanted', () => {
      const status = statusOf(
        tokyo({
          deployments: [deployment({ name: 'chat', labels }, { replicas: 0 })],
        }),
      );
      expect(status.headline.code).toBe('scaledToZero');
      expect(status.tone).toBe('good');
    });

    it('says that a rollout is under way', () => {
      const status = statusOf(
        tokyo({
          deployments: [
            deployment({ name: 'chat', labels }, { replicas: 4, available: 3 }),
          ],
        }),
      );
      expect(status.headline).toEqual({
        code: 'rollingOut',
        params: { cluster: 'tokyo', workload: 'chat', updated: 3, desired: 4 },
      });
      expect(status.tone).toBe('look');
    });

    it('says that there are no clusters', () => {
      const status = statusOf(new MemoryClusterViews());
      expect(status.headline).toEqual({
        code: 'noClusters',
        params: { clusters: 0 },
      });
      expect(status.tone).toBe('unknown');
    });

    it('does not take an annotation that names none of the clusters for no clusters', () => {
      const status = statusOf(tokyo({ deployments: [chat] }), {
        annotations: {
          [ID]: 'chat',
          'backstage.io/kubernetes-cluster': 'nowhere',
        },
      });
      expect(status.headline).toEqual({
        code: 'nothingFound',
        params: { clusters: 0 },
      });
      expect(status.hint).toMatchObject({ code: 'clusterUnknown' });
    });

    it('does not take a source that cannot tell its clusters for no clusters', () => {
      const views = new MemoryClusterViews();
      views.setTroubles([{ source: 'kubeconfig', message: 'No such file.' }]);
      const status = statusOf(views);
      expect(status.headline.code).toBe('nothingKnown');
      expect(status.problems).toEqual([
        {
          tone: 'unknown',
          sentence: {
            code: 'clusterUnreachable',
            params: { cluster: 'kubeconfig', reason: 'No such file.' },
          },
          source: 'kubeconfig',
        },
      ]);
    });

    it.each([
      ['that looks for labels', { [ID]: 'chat' }],
      ['that looks for Applications', { 'argocd/app-name': 'chat' }],
      [
        'that names a cluster',
        { [ID]: 'chat', 'backstage.io/kubernetes-cluster': 'tokyo' },
      ],
    ])(
      'says that nothing is known while no source has told its clusters, to an entity %s',
      (_, annotations) => {
        const views = new MemoryClusterViews();
        views.setSettled(false);
        const status = statusOf(views, { annotations });
        expect(status).toMatchObject({
          tone: 'unknown',
          headline: { code: 'nothingKnown', params: { clusters: 0 } },
          problems: [],
          hint: undefined,
        });
        views.setSettled(true);
        expect(statusOf(views, { annotations })).toMatchObject({
          headline: { code: 'noClusters' },
          hint: {},
        });
      },
    );

    it('counts the clusters that it looked in while more may come', () => {
      const views = tokyo({});
      views.setSettled(false);
      expect(statusOf(views)).toMatchObject({
        headline: { code: 'nothingFound', params: { clusters: 1 } },
        hint: undefined,
      });
    });

    it('shows the annotation to add whatever is still to come', () => {
      const views = new MemoryClusterViews();
      views.setSettled(false);
      expect(statusOf(views, { annotations: {} }).hint).toMatchObject({
        code: 'annotationMissing',
      });
    });
  });

  describe('clusters', () => {
    it.each<[Freshness, string]>([
      [{ status: 'loading' }, 'clusterLoading'],
      [{ status: 'forbidden' }, 'clusterForbidden'],
      [{ status: 'tooLarge' }, 'clusterTooLarge'],
      [{ status: 'unreachable', trouble: refused }, 'clusterUnreachable'],
      [
        { status: 'stale', since: '2026-11-20T11:00:00Z', trouble: refused },
        'clusterStale',
      ],
    ])('shows a cluster that is %j beside the others', (freshness, code) => {
      const views = tokyo({ deployments: [chat] });
      fillCluster(views.add({ name: 'kyoto' }), {});
      setAllFreshness(views.add({ name: 'osaka', title: 'Osaka' }), freshness);

      const status = statusOf(views);

      expect(
        status.clusters.map(({ cluster, tone }) => [cluster, tone]),
      ).toEqual([
        [{ name: 'tokyo', title: undefined }, 'good'],
        [{ name: 'osaka', title: 'Osaka' }, 'unknown'],
      ]);
      expect(status.clusters[1].freshness).toEqual(freshness);
      expect(status.problems.map(({ sentence }) => sentence.code)).toEqual([
        code,
      ]);
      expect(status.headline.code).toBe(code);
      expect(status.tone).toBe('unknown');
    });

    it('keeps the last known workloads of a stale cluster', () => {
      const views = tokyo({ deployments: [chat] });
      setAllFreshness(views.get('tokyo')!, {
        status: 'stale',
        since: '2026-11-20T11:00:00Z',
        trouble: refused,
      });
      const [cluster] = statusOf(views).clusters;
      expect(cluster.workloads.map(({ name }) => name)).toEqual(['chat']);
      expect(cluster.freshness.status).toBe('stale');
    });

    it('tells a part that may not be read from one that is empty', () => {
      const views = tokyo({ deployments: [chat] });
      views
        .get('tokyo')!
        .setFreshness('horizontalpodautoscalers', { status: 'forbidden' });
      const [cluster] = statusOf(views).clusters;
      expect(cluster.freshness).toEqual({ status: 'live' });
      expect(cluster.capabilities.autoscalers).toEqual({ status: 'forbidden' });
      expect(cluster.workloads[0].autoscaling).toEqual([]);
    });

    it('takes the worst of the kinds behind a part', () => {
      const views = tokyo({ deployments: [chat] });
      views.get('tokyo')!.setFreshness('statefulsets', { status: 'loading' });
      const [cluster] = statusOf(views).clusters;
      expect(cluster.freshness).toEqual({ status: 'loading' });
    });

    it('says that nothing is known when no cluster could be seen', () => {
      const views = new MemoryClusterViews();
      views.add({ name: 'tokyo' });
      views.add({ name: 'osaka' });
      const status = statusOf(views);
      expect(status.headline).toEqual({
        code: 'nothingKnown',
        params: { clusters: 2 },
      });
      expect(status.clusters).toHaveLength(2);
    });

    it('counts only the clusters that were seen when it says that nothing was found', () => {
      const views = tokyo({});
      fillCluster(views.add({ name: 'kyoto' }), {});
      views.add({ name: 'osaka' });
      const status = statusOf(views);
      expect(status.headline).toEqual({
        code: 'nothingFound',
        params: { clusters: 2 },
      });
      expect(status.clusters.map(({ cluster }) => cluster.name)).toEqual([
        'osaka',
      ]);
    });

    it('relies on Argo CD only for entities that ask for Applications', () => {
      const views = tokyo({});
      views.get('tokyo')!.setFreshness('applications', { status: 'forbidden' });
      expect(statusOf(views).clusters).toEqual([]);
      expect(
        statusOf(views, { annotations: { 'argocd/app-name': 'chat' } })
          .problems,
      ).toEqual([
        {
          tone: 'unknown',
          sentence: { code: 'clusterForbidden', params: { cluster: 'tokyo' } },
        },
      ]);
    });

    it('leaves workloads out only with their number', () => {
      const views = tokyo({
        deployments: Array.from({ length: 1_050 }, (_, index) =>
          deployment({ name: `chat-${index}`, labels }),
        ),
      });
      const [cluster] = statusOf(views).clusters;
      expect(cluster.workloads).toHaveLength(200);
      expect(cluster.workloadsOmitted).toBe(850);
    });
  });

  describe('problems', () => {
    const waiting = [
      pendingPod(
        { name: 'chat-1-a', ...inSet },
        {
          requests: { 'nvidia.com/gpu': '4' },
          message: '0/2 nodes are available: 2 Insufficient nvidia.com/gpu.',
        },
      ),
      pod({ name: 'chat-1-b', ...inSet }),
    ];

    it('says how many GPUs are free together when pods wait for them', () => {
      const status = statusOf(
        tokyo({ deployments: [chat], replicasets: [chatSet], pods: waiting }),
        { freeBlocks: { largest: () => 2 } },
      );
      expect(status.headline).toEqual({
        code: 'podsWaitingForGpus',
        params: {
          cluster: 'tokyo',
          workload: 'chat',
          waiting: 1,
          total: 2,
          gpus: 4,
          model: 'nvidia.com/gpu',
          largestFree: 2,
          since: '2026-11-20T10:00:00Z',
        },
      });
      expect(status.tone).toBe('bad');
      expect(status.problems[0].workload).toEqual({
        cluster: 'tokyo',
        kind: 'Deployment',
        namespace: 'chat',
        name: 'chat',
      });
    });

    it("repeats the scheduler's words when nobody knows what is free", () => {
      const status = statusOf(
        tokyo({ deployments: [chat], replicasets: [chatSet], pods: waiting }),
      );
      expect(status.headline).toMatchObject({
        code: 'podsWaiting',
        params: {
          explanation:
            '0/2 nodes are available: 2 Insufficient nvidia.com/gpu.',
        },
      });
    });

    it('does not blame GPUs for what the scheduler does not', () => {
      const [first, ...others] = waiting;
      const taint =
        '0/2 nodes are available: 2 node(s) had untolerated taint(s).';
      const status = statusOf(
        tokyo({
          deployments: [chat],
          replicasets: [chatSet],
          pods: [
            {
              ...first,
              status: {
                ...first.status,
                conditions: [
                  { ...first.status!.conditions![0], message: taint },
                ],
              },
            },
            ...others,
          ],
        }),
        { freeBlocks: { largest: () => 2 } },
      );
      expect(status.headline).toMatchObject({
        code: 'podsWaiting',
        params: { explanation: taint },
      });
    });

    function crashing(name: string, restarts: number) {
      return pod(
        { name, ...inSet },
        {
          status: {
            phase: 'Running',
            containerStatuses: [
              {
                name: 'main',
                ready: false,
                restartCount: restarts,
                state: { waiting: { reason: 'CrashLoopBackOff' } },
                lastState: { terminated: { exitCode: 139 } },
              },
            ],
          },
        },
      );
    }

    it('gathers one crash loop over the pods of a workload, with the worst count', () => {
      const status = statusOf(
        tokyo({
          deployments: [chat],
          replicasets: [chatSet],
          pods: Array.from({ length: 30 }, (_, index) =>
            crashing(`chat-1-${index}`, index),
          ),
        }),
      );
      expect(status.headline).toEqual({
        code: 'crashLoop',
        params: {
          cluster: 'tokyo',
          workload: 'chat',
          pods: 30,
          container: 'main',
          restarts: 29,
          exitCode: 139,
        },
      });
      const [workload] = status.clusters[0].workloads;
      expect(workload.problems).toHaveLength(20);
      expect(workload.problemCount).toBe(30);
    });

    it.each([
      [
        'stalled rollout',
        deployment(
          { name: 'chat', labels },
          {
            available: 1,
            conditions: [
              {
                type: 'Progressing',
                status: 'False',
                reason: 'ProgressDeadlineExceeded',
                message: 'timed out',
              },
            ],
          },
        ),
        {
          tone: 'bad',
          sentence: {
            code: 'rolloutStalled',
            params: {
              cluster: 'tokyo',
              workload: 'chat',
              reason: 'ProgressDeadlineExceeded',
              message: 'timed out',
            },
          },
        },
      ],
      [
        'paused rollout',
        deployment({ name: 'chat', labels }, { spec: { paused: true } }),
        {
          tone: 'look',
          sentence: {
            code: 'rolloutPaused',
            params: { cluster: 'tokyo', workload: 'chat' },
          },
        },
      ],
      [
        'loss of replicas',
        deployment(
          { name: 'chat', labels },
          {
            replicas: 3,
            available: 1,
            conditions: [
              {
                type: 'Progressing',
                status: 'True',
                reason: 'NewReplicaSetAvailable',
              },
              {
                type: 'Available',
                status: 'False',
                reason: 'MinimumReplicasUnavailable',
              },
            ],
          },
        ),
        {
          tone: 'look',
          sentence: {
            code: 'replicasMissing',
            params: {
              cluster: 'tokyo',
              workload: 'chat',
              missing: 2,
              desired: 3,
            },
          },
        },
      ],
    ])('tells of a %s', (_, object, problem) => {
      const status = statusOf(tokyo({ deployments: [object] }));
      expect(status.problems).toEqual([
        {
          ...problem,
          workload: {
            cluster: 'tokyo',
            kind: 'Deployment',
            namespace: 'chat',
            name: 'chat',
          },
        },
      ]);
    });

    it.each([
      [
        [
          { type: 'AbleToScale', status: 'True', reason: 'ReadyForNewScale' },
          {
            type: 'ScalingLimited',
            status: 'True',
            reason: 'TooManyReplicas',
          },
        ],
        'autoscalerAtMaximum',
        'look',
      ],
      [
        [
          { type: 'AbleToScale', status: 'True', reason: 'SucceededGetScale' },
          {
            type: 'ScalingActive',
            status: 'False',
            reason: 'FailedGetResourceMetric',
          },
        ],
        'autoscalerInactive',
        'look',
      ],
      [
        [{ type: 'AbleToScale', status: 'False', reason: 'FailedGetScale' }],
        'autoscalerUnable',
        'bad',
      ],
    ] as const)('tells of an autoscaler with %j', (conditions, code, tone) => {
      const status = statusOf(
        tokyo({
          deployments: [chat],
          horizontalpodautoscalers: [
            autoscaler(
              { name: 'chat' },
              { kind: 'Deployment', name: 'chat' },
              {
                currentReplicas: 5,
                desiredReplicas: 5,
                conditions: [...conditions],
              },
            ),
          ],
        }),
      );
      expect(status.problems).toMatchObject([{ tone, sentence: { code } }]);
    });

    it('leaves an autoscaler alone that rests because its target is scaled to zero', () => {
      const status = statusOf(
        tokyo({
          deployments: [deployment({ name: 'chat', labels }, { replicas: 0 })],
          horizontalpodautoscalers: [
            autoscaler(
              { name: 'chat' },
              { kind: 'Deployment', name: 'chat' },
              {
                desiredReplicas: 0,
                conditions: [
                  { type: 'AbleToScale', status: 'True' },
                  {
                    type: 'ScalingActive',
                    status: 'False',
                    reason: 'ScalingDisabled',
                  },
                ],
              },
            ),
          ],
        }),
      );
      expect(status.problems).toEqual([]);
      expect(status.headline.code).toBe('scaledToZero');
    });

    it('tells of everything that is wrong with an Application', () => {
      const status = statusOf(
        tokyo({
          applications: [
            application(
              { name: 'chat' },
              {
                status: {
                  sync: { status: 'OutOfSync' },
                  health: { status: 'Degraded', message: 'crashing' },
                  operationState: { phase: 'Failed', message: 'hook failed' },
                  conditions: [
                    { type: 'ComparisonError', message: 'no such revision' },
                    { type: 'OrphanedResourceWarning', message: 'orphan' },
                  ],
                },
              },
            ),
          ],
        }),
        { annotations: { 'argocd/app-name': 'chat' } },
      );
      expect(
        status.problems.map(({ tone, sentence }) => [tone, sentence.code]),
      ).toEqual([
        ['bad', 'argoOperationFailed'],
        ['bad', 'argoError'],
        ['bad', 'argoDegraded'],
        ['look', 'argoOutOfSync'],
      ]);
    });

    it('puts the worst first over all clusters, and workloads of a cluster too', () => {
      const views = tokyo({
        deployments: [
          deployment({ name: 'web', labels }),
          deployment({ name: 'api', labels }, { spec: { paused: true } }),
        ],
      });
      fillCluster(views.add({ name: 'osaka' }), {
        deployments: [chat],
        replicasets: [chatSet],
        pods: [crashing('chat-1-a', 3)],
      });
      views.add({ name: 'kyoto' });

      const status = statusOf(views);

      expect(status.problems.map(({ sentence }) => sentence.code)).toEqual([
        'crashLoop',
        'rolloutPaused',
        'clusterLoading',
      ]);
      expect(status.clusters[0].workloads.map(({ name }) => name)).toEqual([
        'api',
        'web',
      ]);
    });
  });

  describe('hint', () => {
    it('shows the annotation to add', () => {
      expect(statusOf(tokyo({}), { annotations: {} })).toMatchObject({
        headline: { code: 'nothingFound' },
        clusters: [],
        hint: {
          code: 'annotationMissing',
          annotation: ID,
          line: `${ID}: chat`,
        },
      });
    });

    it('says of a namespace that alone it selects nothing', () => {
      const status = statusOf(tokyo({ deployments: [chat] }), {
        annotations: { 'backstage.io/kubernetes-namespace': 'chat' },
      });
      expect(status).toMatchObject({
        headline: { code: 'nothingFound' },
        clusters: [],
      });
      expect(status.hint).toEqual({
        code: 'annotationMissing',
        annotation: ID,
        line: `${ID}: chat`,
        namespaces: ['chat'],
      });
    });

    it('shows the label to add, and where it was looked for', () => {
      const status = statusOf(tokyo({}), {
        annotations: {
          [ID]: 'chat',
          'backstage.io/kubernetes-namespace': 'prod,canary',
        },
      });
      expect(status.hint).toEqual({
        code: 'labelMissing',
        selector: `${ID}=chat`,
        line: `${ID}: "chat"`,
        clusters: ['tokyo'],
        namespaces: ['prod', 'canary'],
      });
    });

    it('names the Application that is not there', () => {
      const status = statusOf(tokyo({}), {
        annotations: { 'argocd/app-name': 'chat' },
      });
      expect(status.hint).toEqual({
        code: 'applicationMissing',
        annotation: 'argocd/app-name',
        value: 'chat',
        clusters: ['tokyo'],
      });
    });

    it('names a cluster that does not exist, even beside one that does', () => {
      const status = statusOf(tokyo({ deployments: [chat] }), {
        annotations: {
          [ID]: 'chat',
          'backstage.io/kubernetes-cluster': 'tokyo,tokio',
        },
      });
      expect(status.headline.code).toBe('healthy');
      expect(status.hint).toEqual({
        code: 'clusterUnknown',
        annotation: 'backstage.io/kubernetes-cluster',
        cluster: 'tokio',
        known: ['tokyo'],
      });
    });

    it('looks where relations say, and says so where they name no cluster', () => {
      const views = tokyo({ deployments: [chat] });
      const ofEntity = (dependsOn: string[]) =>
        statusOf(views, {
          selection: readEntitySelection(
            {
              ...component('chat', { [ID]: 'chat' }),
              relations: dependsOn.map(targetRef => ({
                type: 'dependsOn',
                targetRef,
              })),
            },
            everyNamespace,
            catalogRelation,
          ),
        });

      expect(
        ofEntity(['resource:default/tokyo', 'resource:default/database']),
      ).toMatchObject({ headline: { code: 'healthy' }, hint: undefined });
      expect(ofEntity(['resource:default/database'])).toMatchObject({
        headline: { code: 'nothingFound', params: { clusters: 0 } },
        clusters: [],
        hint: {
          code: 'clusterRelationMissing',
          line: 'dependsOn: [resource:<cluster>]',
        },
      });
    });

    it('does not call a cluster unknown while a source cannot tell its clusters', () => {
      const views = tokyo({ deployments: [chat] });
      views.setTroubles([{ source: 'kubeconfig', message: 'No such file.' }]);
      const status = statusOf(views, {
        annotations: {
          [ID]: 'chat',
          'backstage.io/kubernetes-cluster': 'tokyo,osaka',
        },
      });
      expect(status.hint).toBeUndefined();
    });

    it('says what is wrong with a selector', () => {
      const status = statusOf(tokyo({ deployments: [chat] }), {
        annotations: { 'backstage.io/kubernetes-label-selector': 'app=(' },
      });
      expect(status.hint).toEqual({
        code: 'selectorInvalid',
        annotation: 'backstage.io/kubernetes-label-selector',
        value: 'app=(',
        message: 'has ( where a label value should be',
      });
    });
  });
});
