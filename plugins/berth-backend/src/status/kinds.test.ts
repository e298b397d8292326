import { component } from '../__fixtures__/entity';
import { fillCluster } from '../__fixtures__/fillCluster';
import {
  deployment,
  ownedBy,
  pod,
  statefulSet,
} from '../__fixtures__/kubernetesObjects';
import { OptionalFixture, putOptional } from '../__fixtures__/putOptional';
import { ApplicationPlacement, readEntitySelection } from '../join';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { noGpuMeasurements } from '../utilisation';
import { computeServiceStatus } from './computeServiceStatus';

const ID = 'backstage.io/kubernetes-id';
const labels = { [ID]: 'chat' };
const at = '2026-11-20T11:00:00Z';

function statusOf(
  objects: Parameters<typeof fillCluster>[1],
  optional: readonly OptionalFixture[],
) {
  const views = new MemoryClusterViews();
  const tokyo = views.add({ name: 'tokyo' });
  fillCluster(tokyo, objects);
  putOptional(tokyo, ...optional);
  return computeServiceStatus({
    selection: readEntitySelection(component('chat', labels)),
    views,
    placement: new ApplicationPlacement(views),
    freeBlocks: { largest: () => undefined },
    measurements: noGpuMeasurements,
    now: Date.parse('2026-11-20T12:00:00Z'),
  });
}

function workloadsOf(
  objects: Parameters<typeof fillCluster>[1],
  optional: readonly OptionalFixture[],
) {
  return statusOf(objects, optional).clusters[0]?.workloads ?? [];
}

/** Owner references to an object of these fixtures. */
const of = (apiVersion: string, kind: string, name: string) => ({
  ownerReferences: [
    { apiVersion, kind, name, uid: `${kind}-chat-${name}`, controller: true },
  ],
});

const condition = (type: string, reason: string, message = '') => ({
  type,
  status: 'True',
  reason,
  message,
  lastTransitionTime: at,
});

const trainJob = (status: object): OptionalFixture => ({
  apiVersion: 'trainer.kubeflow.org/v1alpha1',
  kind: 'TrainJob',
  metadata: { name: 'tune', labels },
  spec: { runtimeRef: { name: 'torch' }, trainer: { numNodes: 2 } },
  status,
});
const jobSet: OptionalFixture = {
  apiVersion: 'jobset.x-k8s.io/v1alpha2',
  kind: 'JobSet',
  metadata: {
    name: 'tune',
    ...of('trainer.kubeflow.org/v1alpha1', 'TrainJob', 'tune'),
  },
  spec: { replicatedJobs: [{ name: 'node', replicas: 1, template: {} }] },
};
const job: OptionalFixture = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: {
    name: 'tune-node-0',
    ...of('jobset.x-k8s.io/v1alpha2', 'JobSet', 'tune'),
  },
  spec: { completions: 2, parallelism: 2, template: { spec: {} } },
  status: { active: 2, ready: 2, startTime: at },
};
const jobPods = ['a', 'b'].map(name =>
  pod({ name, ...of('batch/v1', 'Job', 'tune-node-0') }),
);

/** Where Kueue's Workloads wait. */
const queues: OptionalFixture[] = [
  {
    apiVersion: 'kueue.x-k8s.io/v1beta2',
    kind: 'LocalQueue',
    metadata: { name: 'lq' },
    spec: { clusterQueue: 'cq' },
  },
  {
    apiVersion: 'kueue.x-k8s.io/v1beta2',
    kind: 'ClusterQueue',
    metadata: { name: 'cq', namespace: undefined },
    spec: {},
  },
];

describe('a workload of a kind that not every cluster serves', () => {
  it('is shown once, at the top of its chain, with all pods below', () => {
    const running = trainJob({
      jobsStatus: [
        {
          name: 'node',
          ready: 1,
          active: 1,
          succeeded: 0,
          failed: 0,
          suspended: 0,
        },
      ],
    });
    const workloads = workloadsOf({ pods: jobPods }, [running, jobSet, job]);

    expect(workloads).toMatchObject([
      {
        kind: 'TrainJob',
        name: 'tune',
        pods: { total: 2, ready: 2 },
        details: {
          group: 'trainer.kubeflow.org',
          role: 'trainingJob',
          recognisedBy: 'kind',
          chain: [
            { kind: 'JobSet', name: 'tune', depth: 1 },
            {
              kind: 'Job',
              name: 'tune-node-0',
              health: 'Progressing',
              depth: 2,
            },
          ],
        },
      },
    ]);
  });

  it('is found by a label anywhere in its chain, and by the name that an autoscaler gives it', () => {
    const [first] = jobPods;
    const labelled = { ...first, metadata: { ...first.metadata, labels } };
    const unlabelled = { ...trainJob({}), metadata: { name: 'tune' } };
    expect(
      workloadsOf({ pods: [labelled, jobPods[1]] }, [unlabelled, jobSet, job]),
    ).toMatchObject([{ kind: 'TrainJob', pods: { total: 2 } }]);

    const scaler: OptionalFixture = {
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'ScaledObject',
      metadata: { name: 'chat', labels },
      spec: { scaleTargetRef: { name: 'chat' }, maxReplicaCount: 9 },
    };
    expect(
      workloadsOf({ deployments: [deployment({ name: 'chat' })] }, [scaler]),
    ).toMatchObject([
      {
        kind: 'Deployment',
        name: 'chat',
        details: { scaling: [{ by: { kind: 'ScaledObject' }, max: 9 }] },
      },
    ]);
  });

  it('says in its own words that it failed, and makes the service bad', () => {
    const failed = trainJob({
      conditions: [condition('Failed', 'JobsFailed', 'jobset failed')],
    });

    expect(statusOf({}, [failed])).toMatchObject({
      tone: 'bad',
      headline: {
        code: 'workloadDegraded',
        params: {
          cluster: 'tokyo',
          workload: 'tune',
          kind: 'TrainJob',
          reason: 'jobset failed',
        },
      },
      problems: [{ workload: { kind: 'TrainJob', name: 'tune' } }],
    });
  });

  it('is well when it is done, though no pod is left', () => {
    const done = trainJob({
      conditions: [condition('Complete', 'JobsCompleted')],
    });

    expect(statusOf({}, [done])).toMatchObject({
      tone: 'good',
      headline: { code: 'healthy' },
    });
  });

  it('leads through the leader of a LeaderWorkerSet to its workers', () => {
    const set: OptionalFixture = {
      apiVersion: 'leaderworkerset.x-k8s.io/v1',
      kind: 'LeaderWorkerSet',
      metadata: { name: 'chat', labels },
      spec: { replicas: 1, leaderWorkerTemplate: { size: 2 } },
    };
    const leaders = statefulSet({
      name: 'chat',
      ...of('leaderworkerset.x-k8s.io/v1', 'LeaderWorkerSet', 'chat'),
    });
    const leader = pod({
      name: 'chat-0',
      ...ownedBy('StatefulSet', leaders.metadata),
    });
    const workers = statefulSet({
      name: 'chat-0',
      ...ownedBy('Pod', leader.metadata),
    });
    const worker = pod({
      name: 'chat-0-1',
      ...ownedBy('StatefulSet', workers.metadata),
    });

    expect(
      workloadsOf(
        { statefulsets: [leaders, workers], pods: [leader, worker] },
        [set],
      ),
    ).toMatchObject([{ kind: 'LeaderWorkerSet', pods: { total: 2 } }]);
  });

  it('stays what it is under an owner that nobody reads', () => {
    const wrapped = {
      ...job,
      metadata: {
        name: 'tune-node-0',
        labels,
        ...of('workload.codeflare.dev/v1beta2', 'AppWrapper', 'wrap'),
      },
    };

    expect(workloadsOf({ pods: jobPods }, [wrapped])).toMatchObject([
      { kind: 'Job', pods: { total: 2 } },
    ]);
  });

  it('is a row under its name where nobody reads it, and says that of itself nothing is known', () => {
    const flow = of('flows.example.com/v1', 'Flow', 'nightly');
    const [row, ...others] = workloadsOf(
      { pods: ['a', 'b'].map(name => pod({ name, labels, ...flow })) },
      [],
    );

    expect(others).toEqual([]);
    expect(row).toMatchObject({
      kind: 'Flow',
      name: 'nightly',
      health: 'Unknown',
      pods: { total: 2, ready: 2 },
      details: {
        group: 'flows.example.com',
        version: { given: 'v1' },
        recognisedBy: 'generic',
        cause: { code: 'notHeld' },
        progress: [],
        parts: [],
      },
    });
  });

  it('is none without rules where Berth has some and only may not read it', () => {
    const cluster = of('ray.io/v1', 'RayCluster', 'pretrain');

    expect(
      workloadsOf({ pods: [pod({ name: 'head', labels, ...cluster })] }, []),
    ).toMatchObject([
      {
        kind: 'RayCluster',
        health: 'Unknown',
        details: {
          recognisedBy: 'kind',
          system: 'KubeRay',
          cause: { code: 'notHeld' },
        },
      },
    ]);
  });

  it.each([
    ['its own labels', labels, {}],
    ['those of its pods', {}, labels],
  ])('may be a ReplicationController, found by %s', (_, own, ofPods) => {
    const controller = {
      apiVersion: 'v1',
      kind: 'ReplicationController' as const,
      metadata: {
        name: 'old',
        namespace: 'chat',
        uid: 'ReplicationController-chat-old',
        generation: 1,
        labels: own,
      },
      spec: { replicas: 3, selector: { app: 'old' } },
      status: {
        observedGeneration: 1,
        replicas: 3,
        readyReplicas: 2,
        availableReplicas: 2,
      },
    };
    const pods = ['a', 'b', 'c'].map(name =>
      pod({
        name,
        labels: ofPods,
        ...of('v1', 'ReplicationController', 'old'),
      }),
    );

    expect(
      workloadsOf({ replicationcontrollers: [controller], pods }, []),
    ).toMatchObject([
      {
        kind: 'ReplicationController',
        name: 'old',
        health: 'Progressing',
        rollout: { desired: 3, ready: 2 },
        pods: { total: 3 },
        details: { cause: { code: 'waitingForReady', ready: 2, desired: 3 } },
      },
    ]);
  });

  describe('whose pods are placed as groups', () => {
    const kube: OptionalFixture[] = [
      {
        apiVersion: 'scheduling.k8s.io/v1beta1',
        kind: 'PodGroup',
        metadata: { name: 'train-workers' },
        spec: {
          schedulingPolicy: { gang: { minCount: 2 } },
          workloadRef: { workloadName: 'train', templateName: 'workers' },
        },
        status: {
          conditions: [
            {
              ...condition(
                'PodGroupInitiallyScheduled',
                'Unschedulable',
                'not enough capacity for the gang',
              ),
              status: 'False',
            },
          ],
        },
      },
      {
        apiVersion: 'scheduling.k8s.io/v1beta1',
        kind: 'Workload',
        metadata: { name: 'train' },
        spec: { podGroupTemplates: [{ name: 'workers' }] },
      },
    ];
    const volcano: OptionalFixture = {
      apiVersion: 'scheduling.volcano.sh/v1beta1',
      kind: 'PodGroup',
      metadata: { name: 'podgroup-1' },
      spec: { minMember: 2, queue: 'default' },
      status: { phase: 'Inqueue' },
    };
    const coscheduled: OptionalFixture = {
      apiVersion: 'scheduling.x-k8s.io/v1alpha1',
      kind: 'PodGroup',
      metadata: { name: 'together' },
      spec: { minMember: 2 },
    };
    const chat = deployment({ name: 'chat', labels });
    const ofChat = ownedBy('Deployment', chat.metadata);

    it.each([
      [
        "kube-scheduler's, by spec.schedulingGroup",
        { spec: { schedulingGroup: { podGroupName: 'train-workers' } } },
        {},
        kube,
        [
          {
            group: 'scheduling.k8s.io',
            kind: 'PodGroup',
            name: 'train-workers',
            health: 'Progressing',
            reason: 'not enough capacity for the gang',
          },
          { group: 'scheduling.k8s.io', kind: 'Workload', name: 'train' },
        ],
      ],
      [
        'that of Kubernetes 1.35, by spec.workloadRef',
        { spec: { workloadRef: { name: 'train', podGroup: 'workers' } } },
        {},
        [
          {
            apiVersion: 'scheduling.k8s.io/v1alpha1',
            kind: 'Workload',
            metadata: { name: 'train' },
            spec: { podGroups: [{ name: 'workers' }] },
          },
        ],
        [{ group: 'scheduling.k8s.io', kind: 'Workload', name: 'train' }],
      ],
      [
        "Volcano's, by annotation",
        {},
        { annotations: { 'scheduling.k8s.io/group-name': 'podgroup-1' } },
        [volcano],
        [
          {
            group: 'scheduling.volcano.sh',
            kind: 'PodGroup',
            name: 'podgroup-1',
            health: 'Progressing',
          },
        ],
      ],
      [
        "coscheduling's, by label",
        {},
        { labels: { 'scheduling.x-k8s.io/pod-group': 'together' } },
        [coscheduled],
        [{ group: 'scheduling.x-k8s.io', kind: 'PodGroup', name: 'together' }],
      ],
    ])(
      '%s, has them in its chain, once',
      (_, change, metadata, groups, chain) => {
        const pods = ['a', 'b'].map(name =>
          pod({ name, ...metadata, ...ofChat }, change),
        );
        const [row] = workloadsOf({ deployments: [chat], pods }, groups);

        expect(row?.details?.chain).toMatchObject(chain);
        expect(row?.details?.chain).toHaveLength(chain.length);
      },
    );

    it('has none of another namespace', () => {
      const pods = [
        pod(
          { name: 'a', ...ofChat },
          { spec: { schedulingGroup: { podGroupName: 'train-workers' } } },
        ),
      ];
      const elsewhere = kube.map(group => ({
        ...group,
        metadata: { ...group.metadata, namespace: 'others' },
      }));
      const [row] = workloadsOf({ deployments: [chat], pods }, elsewhere);

      expect(row?.details?.chain).toEqual([]);
    });

    it('has one that it made itself once', () => {
      const pods = [
        pod({
          name: 'a',
          annotations: { 'scheduling.k8s.io/group-name': 'podgroup-1' },
          ...of('batch.volcano.sh/v1alpha1', 'Job', 'vc'),
        }),
      ];
      const vcJob: OptionalFixture = {
        apiVersion: 'batch.volcano.sh/v1alpha1',
        kind: 'Job',
        metadata: { name: 'vc', labels },
        spec: { tasks: [] },
      };
      const own = {
        ...volcano,
        metadata: {
          name: 'podgroup-1',
          ...of('batch.volcano.sh/v1alpha1', 'Job', 'vc'),
        },
      };
      const [row] = workloadsOf({ pods }, [vcJob, own]);

      expect(row?.details?.chain).toMatchObject([{ name: 'podgroup-1' }]);
      expect(row?.details?.chain).toHaveLength(1);
    });
  });

  describe('whose size a vertical autoscaler decides', () => {
    const chat = deployment({ name: 'chat', labels });
    const resources = { requests: { cpu: '250m' } };
    const changed = (name: string, day: number, by: string) =>
      pod(
        {
          name,
          creationTimestamp: `2026-11-1${day}T10:00:00Z`,
          annotations: { vpaUpdates: `Pod resources updated by ${by}: cpu` },
          ...ownedBy('Deployment', chat.metadata),
        },
        { spec: { containers: [{ name: 'main', resources }] } },
      );
    const autoscaler: OptionalFixture = {
      apiVersion: 'autoscaling.k8s.io/v1',
      kind: 'VerticalPodAutoscaler',
      metadata: { name: 'chat-vpa' },
      spec: {
        targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'chat' },
        updatePolicy: { updateMode: 'InPlaceOrRecreate' },
      },
      status: {
        recommendation: {
          containerRecommendations: [
            { containerName: 'main', target: { cpu: '250m' } },
          ],
        },
      },
    };

    it('shows what is recommended, in which mode, and what was last changed', () => {
      const pods = [
        changed('older', 1, 'chat-vpa'),
        changed('newer', 2, 'chat-vpa'),
        changed('by-others', 3, 'another'),
      ];
      const [row] = workloadsOf({ deployments: [chat], pods }, [autoscaler]);

      expect(row?.details?.scaling).toMatchObject([
        { of: 'resources', mode: 'InPlaceOrRecreate' },
      ]);
      expect(row?.details?.parts).toEqual([
        {
          type: 'recommendation',
          container: 'main',
          target: { cpu: '250m' },
        },
        {
          type: 'change',
          object: expect.objectContaining({ kind: 'Pod', name: 'newer' }),
          message: 'Pod resources updated by chat-vpa: cpu',
          at: '2026-11-12T10:00:00Z',
        },
      ]);
      expect(row?.details).not.toHaveProperty('podResources');
    });

    it('shows the pods that have not yet what they want', () => {
      const one = changed('one', 1, 'chat-vpa');
      const pods = [
        {
          ...one,
          status: {
            ...one.status,
            containerStatuses: [
              { name: 'main', allocatedResources: { cpu: '100m' } },
            ],
          },
        },
      ];
      const [row] = workloadsOf({ deployments: [chat], pods }, []);

      expect(row?.details?.podResources).toEqual([
        {
          pods: 1,
          pod: 'one',
          containers: [
            {
              container: 'main',
              desired: resources,
              allocated: { cpu: '100m' },
            },
          ],
        },
      ]);
    });
  });

  describe('of plain pods that Kueue admits', () => {
    const podOf = (name: string, more: object = {}) =>
      pod({ name, uid: `pod-${name}`, ...more });
    const place = (position: number, waiting: number) =>
      expect.objectContaining({
        type: 'place',
        queue: 'cq',
        position,
        waiting,
      });
    const queued = (name: string, minute: number, owners: string[] = []) => ({
      apiVersion: 'kueue.x-k8s.io/v1beta2',
      kind: 'Workload',
      metadata: {
        name,
        creationTimestamp: `2026-11-20T10:0${minute}:00Z`,
        ownerReferences: owners.map(owner => ({
          ...{ apiVersion: 'v1', kind: 'Pod', name: owner },
          uid: `pod-${owner}`,
        })),
      },
      spec: { queueName: 'lq', podSets: [] },
    });

    it('shows the place of a single pod in the queue', () => {
      const alone = podOf('alone', { labels });
      const [row] = workloadsOf({ pods: [alone] }, [
        ...queues,
        queued('before', 1),
        queued('pod-alone-1', 2, ['alone']),
      ]);

      expect(row).toMatchObject({ kind: 'Pod', name: 'alone' });
      expect(row?.details?.chain).toMatchObject([{ name: 'pod-alone-1' }]);
      expect(row?.details?.parts).toContainEqual(place(2, 2));
    });

    it('shows the place of a group on each of its pods, before it owns the Workload and after', () => {
      const members = ['a', 'b'].map(name =>
        podOf(name, {
          labels: { ...labels, 'kueue.x-k8s.io/pod-group-name': 'together' },
        }),
      );
      const rows = workloadsOf({ pods: members }, [
        ...queues,
        queued('together', 1, ['a']),
      ]);

      expect(rows).toHaveLength(2);
      for (const { details } of rows) {
        expect(details?.chain).toMatchObject([{ name: 'together' }]);
        expect(details?.chain).toHaveLength(1);
        expect(details?.parts).toContainEqual(place(1, 1));
      }
    });

    it('shows it under the Deployment of a pod that is one by one admitted', () => {
      const chat = deployment({ name: 'chat', labels });
      const one = podOf('one', {
        labels: { 'kueue.x-k8s.io/managed': 'true' },
        ...ownedBy('Deployment', chat.metadata),
      });
      const [row] = workloadsOf({ deployments: [chat], pods: [one] }, [
        ...queues,
        queued('pod-one-1', 1, ['one']),
      ]);

      expect(row?.details?.parts).toContainEqual(place(1, 1));
    });

    it('follows the annotation by which the pods of a job name its Workload', () => {
      const flow = of('flows.example.com/v1', 'Flow', 'nightly');
      const annotations = { 'kueue.x-k8s.io/workload': 'flow-nightly' };
      const [row] = workloadsOf(
        { pods: [podOf('step', { labels, annotations, ...flow })] },
        [...queues, queued('flow-nightly', 1)],
      );

      expect(row).toMatchObject({
        kind: 'Flow',
        details: { chain: [{ kind: 'Workload', name: 'flow-nightly' }] },
      });
    });
  });

  it('counts who waits before it in a queue, and names only its own', () => {
    const queued = (name: string, minute: number, owner: object) => ({
      apiVersion: 'kueue.x-k8s.io/v1beta2',
      kind: 'Workload',
      metadata: {
        name,
        creationTimestamp: `2026-11-20T10:0${minute}:00Z`,
        ...owner,
      },
      spec: { queueName: 'lq', podSets: [] },
    });
    const own = (name: string) => ({
      ...job,
      metadata: { name, labels },
      spec: { suspend: true },
      status: {},
    });
    const [first] = workloadsOf({}, [
      own('second'),
      queued('of-second', 3, of('batch/v1', 'Job', 'second')),
      own('first'),
      queued('of-first', 1, of('batch/v1', 'Job', 'first')),
      queued('of-others', 2, of('batch/v1', 'Job', 'not-ours')),
      ...queues,
    ]).filter(({ name }) => name === 'second');

    expect(first.details?.parts).toContainEqual({
      type: 'place',
      queue: 'cq',
      position: 3,
      waiting: 3,
      ahead: [
        { group: 'batch', kind: 'Job', namespace: 'chat', name: 'first' },
      ],
      unnamed: 1,
    });
  });

  it('says of the kind alone that it may not be listed', () => {
    const views = new MemoryClusterViews();
    const tokyo = views.add({ name: 'tokyo' });
    fillCluster(tokyo, { deployments: [deployment({ name: 'chat', labels })] });
    putOptional(tokyo, job, jobSet);
    const [{ kind }] = tokyo.optionalKinds();
    tokyo.optionalSlot(kind).setFreshness({ status: 'forbidden' });
    const status = computeServiceStatus({
      selection: readEntitySelection(component('chat', labels)),
      views,
      placement: new ApplicationPlacement(views),
      freeBlocks: { largest: () => undefined },
      measurements: noGpuMeasurements,
      now: 0,
    });

    expect(status.clusters).toMatchObject([
      {
        freshness: { status: 'live' },
        kindTroubles: [
          { group: 'batch', kind: 'Job', freshness: { status: 'forbidden' } },
        ],
      },
    ]);
  });
});
