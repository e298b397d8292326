import type { Node, Pod } from '@berth/backstage-plugin-berth-workloads';
import { setAllFreshness } from '../__fixtures__/fillCluster';
import { OptionalFixture, putOptional } from '../__fixtures__/putOptional';
import { AssembledClusters } from './AssembledClusters';
import { optionalKinds } from '../projection/optional';
import { noGpuMeasurements } from '../utilisation';
import { fleetHoldings } from './fleetHoldings';
import { fleetQueue } from './fleetQueue';
import { Holders } from './Holders';
import { Slices } from '../clock/Slices';
import { GPU, gpuCluster, gpuNode, workload } from './__testUtils__/gpuCluster';

type Workload = ReturnType<typeof workload>;

/** Changes the spec of every pod. */
function withSpec(of: Workload, spec: Partial<Pod['spec']>): Workload {
  const pods = of.pods.map(pod => ({ ...pod, spec: { ...pod.spec, ...spec } }));
  return { ...of, pods };
}

/** Changes the metadata of every pod. */
function withMetadata(of: Workload, metadata: Partial<Pod['metadata']>) {
  const pods = of.pods.map(pod => ({
    ...pod,
    metadata: { ...pod.metadata, ...metadata },
  }));
  return { ...of, pods };
}

/** Asks what waits, for a reader who sees all of these workloads but one that is called `secret`. */
async function queueOf(nodes: Node[], workloads: Workload[]) {
  const { tokyo, snapshots } = gpuCluster(nodes, workloads);
  const holders = new Holders();
  for (const { owner } of workloads) {
    const { name, uid } = owner.metadata;
    if (name.startsWith('secret')) continue;
    holders.add({ entityRef: `component:default/${name}`, title: name }, [
      { cluster: 'tokyo', uid },
    ]);
  }
  const ask = async () =>
    fleetQueue([await new AssembledClusters().of(tokyo)], {
      ...{ holders, snapshots, slices: new Slices() },
    });
  return { tokyo, ask };
}

const waiting = (gpus: number, pods = 1) =>
  workload('chat', { gpus, on: Array(pods).fill(undefined) });

describe('fleetQueue', () => {
  const busy = workload('busy', { gpus: 5, on: ['a', 'b'] });

  it("dates by this machine's clock since when something waits", async () => {
    const { tokyo, ask } = await queueOf([gpuNode('a')], [waiting(9)]);
    tokyo.clockAheadMs = 3_600_000;
    const { waits } = await ask();
    expect(waits).toMatchObject([{ since: '2026-11-20T09:00:00.000Z' }]);
  });

  it('says that enough is free, but not on one node', async () => {
    const { ask } = await queueOf(
      [gpuNode('a'), gpuNode('b')],
      [busy, waiting(4, 2)],
    );
    const { waits, unfit, holders } = await ask();
    expect(waits).toEqual([
      {
        ...{ cluster: 'tokyo', holder: 0, groups: 1, isGang: false, pods: 2 },
        workload: { kind: 'Deployment', namespace: 'chat', name: 'chat' },
        gpus: {
          ...{ vendor: 'nvidia', resource: GPU, unit: { kind: 'gpu' } },
          ...{ units: 4, total: 8 },
        },
        since: '2026-11-20T10:00:00Z',
        cause: {
          code: 'gpusScattered',
          free: 6,
          largestFree: { units: 3, node: 'a' },
        },
      },
    ]);
    expect(holders[waits[0].holder].title).toBe('chat');
    expect(unfit).toMatchObject([{ cluster: 'tokyo', units: 6 }]);
  });

  it.each<[string, Node[], Workload, object]>([
    [
      'too few are free',
      [gpuNode('a', { gpus: 2 })],
      waiting(4),
      { code: 'gpusTaken', free: 2, largestFree: { units: 2, node: 'a' } },
    ],
    [
      'those of a cordoned node are not free',
      [gpuNode('a', { gpus: 2 }), gpuNode('b', { isCordoned: true })],
      waiting(4),
      { code: 'gpusTaken', free: 2, largestFree: { units: 2, node: 'a' } },
    ],
    [
      'no node has such a GPU',
      [gpuNode('a')],
      withSpec(waiting(1), {
        nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-L40S' },
      }),
      { code: 'noSuchGpu' },
    ],
    [
      'something else is lacking',
      [gpuNode('a')],
      withSpec(waiting(1), {
        containers: [
          {
            name: 'main',
            resources: {
              requests: { [GPU]: '1', cpu: '500' },
              limits: { [GPU]: '1' },
            },
          },
        ],
      }),
      { code: 'resource', resource: 'cpu' },
    ],
    [
      'a rule keeps the pods away',
      [gpuNode('a')],
      withSpec(waiting(1), { nodeSelector: { disk: 'ssd' } }),
      {
        code: 'rule',
        reason: "node(s) didn't match Pod's node affinity/selector",
      },
    ],
    [
      'a gate is closed',
      [gpuNode('a')],
      withSpec(waiting(1), { schedulingGates: [{ name: 'quota' }] }),
      { code: 'gated', gates: ['quota'] },
    ],
    ['nothing keeps them', [gpuNode('a')], waiting(1), { code: 'fits' }],
    [
      'a gang is not whole',
      [gpuNode('a')],
      withSpec(waiting(4, 3), { schedulingGroup: { podGroupName: 'g' } }),
      { code: 'gang', fits: 2, of: 3 },
    ],
    [
      'each pod of a gang is too large',
      [gpuNode('a', { gpus: 2 })],
      withSpec(waiting(4, 3), { schedulingGroup: { podGroupName: 'g' } }),
      { code: 'gpusTaken', free: 2, largestFree: { units: 2, node: 'a' } },
    ],
    ['there is no node', [], waiting(1), { code: 'noSuchGpu' }],
    [
      'the pod cannot be read',
      [gpuNode('a')],
      withSpec(waiting(1), { tolerations: [{ operator: 7 }] }),
      { code: 'unknown', reason: 'A field of the pod cannot be read.' },
    ],
  ])('says that %s', async (_, nodes, of, cause) => {
    const { ask } = await queueOf(nodes, [of]);
    expect((await ask()).waits).toMatchObject([{ cause }]);
  });

  describe('takes together what is placed together', () => {
    const volcano = { 'scheduling.k8s.io/group-name': 'g' };
    const volcanoGroup = (minMember: number): OptionalFixture => ({
      apiVersion: 'scheduling.volcano.sh/v1beta1',
      kind: 'PodGroup',
      metadata: { name: 'g' },
      spec: { minMember },
    });
    const job: OptionalFixture = {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: {
        name: 'train',
        uid: 'job',
        annotations: { 'scheduling.x-k8s.io/gang-scheduling': 'true' },
      },
    };
    const ofJob = {
      ...{ apiVersion: 'batch/v1', kind: 'Job', name: 'train', uid: 'job' },
      controller: true,
    };
    const { annotations: _, ...plainMetadata } = job.metadata;

    it.each<[string, Partial<Pod['metadata']>, OptionalFixture[], boolean]>([
      [
        "by Volcano's annotation",
        { annotations: volcano },
        [volcanoGroup(3)],
        true,
      ],
      ["by Volcano's, its group not held", { annotations: volcano }, [], true],
      [
        "by Volcano's, in a group with a minimum of one",
        { annotations: volcano },
        [volcanoGroup(1)],
        false,
      ],
      [
        "by the coscheduling plugin's label",
        { labels: { 'scheduling.x-k8s.io/pod-group': 'g' } },
        [],
        true,
      ],
      [
        'by the gang annotation of their Job',
        { ownerReferences: [ofJob] },
        [job],
        true,
      ],
      [
        'not by a Job alone',
        { ownerReferences: [ofJob] },
        [{ ...job, metadata: plainMetadata }],
        false,
      ],
      [
        "by Kueue's label, one by one once they are let in",
        { labels: { 'kueue.x-k8s.io/pod-group-name': 'g' } },
        [],
        false,
      ],
    ])('%s', async (_name, metadata, groups, isGang) => {
      const { tokyo, ask } = await queueOf(
        [gpuNode('a')],
        [withMetadata(waiting(4, 3), metadata)],
      );
      putOptional(tokyo, ...groups);

      expect((await ask()).waits).toMatchObject([
        {
          ...{ pods: 3, isGang },
          cause: isGang ? { code: 'gang', fits: 2, of: 3 } : { code: 'fits' },
        },
      ]);
    });

    describe('and speaks of the pods that the gang lacks', () => {
      /** Four pods of a gang, of which some are on a full node; another has room for one of them. */
      const gangOf = async (minMember: number, running: number) => {
        const on = ['b', 'b', 'b', 'b'].map((node, at) =>
          at < running ? node : undefined,
        );
        const { tokyo, ask } = await queueOf(
          [gpuNode('a', { gpus: 4 }), gpuNode('b', { gpus: 4 * running })],
          [
            withMetadata(workload('chat', { gpus: 4, on }), {
              annotations: volcano,
            }),
          ],
        );
        putOptional(tokyo, volcanoGroup(minMember));
        return (await ask()).waits;
      };

      it('of all, where all have to be there', async () => {
        expect(await gangOf(4, 0)).toMatchObject([
          { pods: 4, isGang: true, cause: { code: 'gang', fits: 1, of: 4 } },
        ]);
      });

      it('of as many as are lacking beside those that have a node', async () => {
        expect(await gangOf(4, 2)).toMatchObject([
          { pods: 2, isGang: true, cause: { code: 'gang', fits: 1, of: 2 } },
        ]);
      });

      it('not of those that may come later', async () => {
        expect(await gangOf(3, 2)).toMatchObject([
          { pods: 2, isGang: true, cause: { code: 'fits' } },
        ]);
      });

      it('of each by itself, where enough are there', async () => {
        expect(await gangOf(2, 2)).toMatchObject([
          { pods: 2, isGang: false, cause: { code: 'fits' } },
        ]);
      });
    });

    it.each<[string, number | undefined, boolean]>([
      ['a gang of it', 3, true],
      ['pods of it that go one by one', undefined, false],
    ])(
      'by the Workload of Kubernetes 1.35: %s',
      async (_name, minCount, isGang) => {
        const { tokyo, ask } = await queueOf(
          [gpuNode('a')],
          [
            withSpec(waiting(4, 3), {
              workloadRef: { name: 'train', podGroup: 'workers' },
            }),
          ],
        );
        tokyo.kubernetesVersion = 'v1.35.4';
        putOptional(tokyo, {
          apiVersion: 'scheduling.k8s.io/v1alpha1',
          kind: 'Workload',
          metadata: { name: 'train' },
          spec: {
            podGroups: [
              { name: 'others', policy: { gang: { minCount: 9 } } },
              {
                name: 'workers',
                policy: minCount ? { gang: { minCount } } : { basic: {} },
              },
            ],
          },
        });

        expect((await ask()).waits).toMatchObject([
          {
            ...{ pods: 3, isGang },
            cause: isGang ? { code: 'gang', fits: 2, of: 3 } : { code: 'fits' },
          },
        ]);
      },
    );

    it('keeps the replicas of a group of a Workload apart', async () => {
      const replicas = ['0', '1'].map(podGroupReplicaKey =>
        withSpec(waiting(1), {
          workloadRef: { name: 'train', podGroup: 'a', podGroupReplicaKey },
        }),
      );
      const [{ owner, set }] = replicas;
      const pods = replicas.flatMap((of, at) =>
        of.pods.map(pod => ({
          ...pod,
          metadata: { ...pod.metadata, name: `p${at}`, uid: `p${at}` },
        })),
      );
      const { ask } = await queueOf([gpuNode('a')], [{ owner, set, pods }]);

      expect((await ask()).waits).toMatchObject([{ pods: 1 }, { pods: 1 }]);
    });

    it('makes one wait of plain pods in one group', async () => {
      const { ask } = await queueOf(
        [gpuNode('a')],
        [
          withMetadata(waiting(1, 2), {
            ownerReferences: [],
            labels: { 'kueue.x-k8s.io/pod-group-name': 'g' },
          }),
        ],
      );

      expect((await ask()).waits).toMatchObject([{ pods: 2 }]);
    });
  });

  it('adds up what others wait for, and names nothing of it', async () => {
    const secret = (name: string) =>
      withSpec(workload(name, { gpus: 1, on: [undefined, undefined] }), {
        schedulingGates: [{ name: 'secret/gate' }],
      });
    const { ask } = await queueOf(
      [gpuNode('a')],
      [secret('secret-1'), secret('secret-2')],
    );
    const queue = await ask();
    expect(queue.waits).toMatchObject([
      { holder: -1, groups: 2, pods: 4, cause: { code: 'gated', gates: [] } },
    ]);
    expect(JSON.stringify(queue)).not.toContain('secret');
  });

  it('counts as unfit what is free where no waiting pod can go', async () => {
    const { ask } = await queueOf(
      [gpuNode('a'), gpuNode('b', { gpus: 4, labels: { disk: 'ssd' } })],
      [withSpec(waiting(2), { nodeSelector: { disk: 'ssd' } })],
    );
    expect((await ask()).unfit).toMatchObject([{ units: 8 }]);
  });

  describe('tells of work that has no pods yet', () => {
    const KUEUE = 'kueue.x-k8s.io/v1beta2';
    const template = {
      spec: {
        nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' },
        containers: [{ name: 'main', resources: { limits: { [GPU]: '4' } } }],
      },
    };
    const ownedByJob = (name: string) => ({
      ownerReferences: [
        {
          ...{ apiVersion: 'batch/v1', kind: 'Job', name, uid: name },
          controller: true,
        },
      ],
    });
    /** A suspended Job and what Kueue made of it. */
    const queued = (
      name: string,
      status: object = {},
      spec: object = {},
    ): OptionalFixture[] => [
      {
        ...{ apiVersion: 'batch/v1', kind: 'Job' },
        metadata: { name, uid: name },
        spec: { suspend: true, template },
      },
      {
        ...{ apiVersion: KUEUE, kind: 'Workload' },
        metadata: {
          name: `job-${name}`,
          creationTimestamp: `2026-11-20T0${name.length}:00:00Z`,
          ...ownedByJob(name),
        },
        spec: {
          queueName: 'team',
          podSets: [{ name: 'main', count: 3, template }],
          ...spec,
        },
        status,
      },
    ];
    const queues: OptionalFixture[] = [
      {
        ...{ apiVersion: KUEUE, kind: 'LocalQueue' },
        metadata: { name: 'team' },
        spec: { clusterQueue: 'gpus' },
      },
    ];
    const h100 = {
      ...{ vendor: 'nvidia', resource: GPU, unit: { kind: 'gpu' } },
      model: 'H100',
    };
    const pending = (message: string) => ({
      conditions: [
        { type: 'QuotaReserved', status: 'False', reason: 'Pending', message },
      ],
    });
    const withQueues = async (
      objects: OptionalFixture[],
      options: { of?: Workload[]; seen?: string[] } = {},
    ) => {
      const { tokyo, snapshots } = gpuCluster([gpuNode('a')], options.of ?? []);
      putOptional(tokyo, ...queues, ...objects);
      const holders = new Holders();
      for (const uid of options.seen ?? ['a', 'bb']) {
        holders.add({ entityRef: `component:default/${uid}`, title: uid }, [
          { cluster: 'tokyo', uid },
        ]);
      }
      const cluster = await new AssembledClusters().of(tokyo);
      const slices = new Slices();
      return {
        tokyo,
        queue: await fleetQueue([cluster], { holders, snapshots, slices }),
        holdings: await fleetHoldings([cluster], {
          ...{ holders, slices, measurements: noGpuMeasurements },
        }),
      };
    };

    it('what Kueue has not admitted, at its place in the queue', async () => {
      const { queue, holdings } = await withQueues([
        ...queued('a'),
        ...queued('bb', pending('no quota left')),
      ]);
      expect(queue.waits).toEqual([
        {
          ...{ cluster: 'tokyo', holder: 0, groups: 1, isGang: true, pods: 3 },
          workload: { kind: 'Job', namespace: 'chat', name: 'a' },
          gpus: { ...h100, units: 4, total: 12 },
          since: '2026-11-20T01:00:00Z',
          cause: {
            ...{ code: 'queue', system: 'Kueue', queue: 'gpus' },
            ...{ position: 1, waiting: 2 },
          },
        },
        expect.objectContaining({
          holder: 1,
          cause: {
            ...{ code: 'queue', system: 'Kueue', queue: 'gpus' },
            ...{ position: 2, waiting: 2, reason: 'no quota left' },
          },
        }),
      ]);
      expect(holdings.rows).toMatchObject([
        { holder: 0, namespace: 'chat', allocated: 0, waiting: 12 },
        { holder: 1, namespace: 'chat', allocated: 0, waiting: 12 },
      ]);
    });

    it('what has its quota, and waits for a check', async () => {
      const { queue } = await withQueues(
        queued('a', {
          conditions: [{ type: 'QuotaReserved', status: 'True' }],
          admissionChecks: [
            { name: 'done', state: 'Ready' },
            { name: 'machines', state: 'Pending', message: 'in an hour' },
          ],
        }),
      );
      expect(queue.waits.map(({ cause }) => cause)).toEqual([
        {
          ...{ code: 'queue', system: 'Kueue', queue: 'gpus' },
          ...{ check: 'machines', reason: 'in an hour' },
        },
      ]);
    });

    it.each<[string, object, object]>([
      ['admitted', { conditions: [{ type: 'Admitted', status: 'True' }] }, {}],
      ['finished', { conditions: [{ type: 'Finished', status: 'True' }] }, {}],
      ['stopped', {}, { active: false }],
    ])('nothing of what is %s', async (_, status, spec) => {
      const { queue } = await withQueues(queued('a', status, spec));
      expect(queue.waits).toEqual([]);
    });

    it('nothing twice: of what has pods that wait, these tell', async () => {
      const gated = withSpec(withMetadata(waiting(4, 3), ownedByJob('a')), {
        schedulingGates: [{ name: 'kueue.x-k8s.io/admission' }],
      });
      const { queue, holdings } = await withQueues(queued('a'), {
        of: [gated],
      });
      expect(queue.waits).toMatchObject([
        { pods: 3, cause: { code: 'gated' }, gpus: { total: 12 } },
      ]);
      expect(holdings.rows).toMatchObject([{ waiting: 12 }]);
    });

    it('nothing twice of plain pods, whose group is named by the Workload', async () => {
      const [, { metadata, ...group }] = queued('a');
      const gated = withSpec(
        withMetadata(waiting(4, 3), {
          ownerReferences: [],
          labels: { 'kueue.x-k8s.io/pod-group-name': metadata.name },
        }),
        { schedulingGates: [{ name: 'kueue.x-k8s.io/admission' }] },
      );
      const { queue } = await withQueues(
        [{ ...group, metadata: { ...metadata, ownerReferences: [] } } as never],
        { of: [gated] },
      );
      expect(queue.waits).toMatchObject([
        { pods: 3, cause: { code: 'gated' } },
      ]);
    });

    it('that of others as a number, without the queue', async () => {
      const { queue, holdings } = await withQueues(
        [
          ...queued('secret', pending('secret reason')),
          ...queued('secret2', pending('another secret reason')),
        ],
        { seen: [] },
      );
      expect(queue.waits).toMatchObject([
        {
          ...{ holder: -1, groups: 2, pods: 6 },
          gpus: { units: 4, total: 24 },
          cause: { code: 'queue', system: 'Kueue' },
        },
      ]);
      expect(JSON.stringify([queue, holdings])).not.toMatch(
        /secret|"gpus"[^:]/,
      );
    });

    describe('of Volcano', () => {
      const job = (phase?: string): OptionalFixture[] => [
        {
          ...{ apiVersion: 'batch.volcano.sh/v1alpha1', kind: 'Job' },
          metadata: { name: 'a', uid: 'a' },
          spec: {
            minAvailable: 2,
            tasks: [{ name: 'main', replicas: 2, template }],
          },
        },
        {
          ...{ apiVersion: 'scheduling.volcano.sh/v1beta1', kind: 'PodGroup' },
          metadata: {
            name: 'a-1',
            creationTimestamp: '2026-11-20T01:00:00Z',
            ownerReferences: [
              {
                ...{ apiVersion: 'batch.volcano.sh/v1alpha1', kind: 'Job' },
                ...{ name: 'a', uid: 'a', controller: true },
              },
            ],
          },
          spec: { minMember: 2, queue: 'research' },
          status: phase && { phase },
        },
      ];

      it.each<[string, string | undefined, object]>([
        [
          'in its queue',
          'Pending',
          { code: 'queue', system: 'Volcano', queue: 'research' },
        ],
        [
          'not looked at',
          undefined,
          { code: 'queue', system: 'Volcano', queue: 'research' },
        ],
        ['let in, and not made', 'Inqueue', { code: 'unmade' }],
      ])('a group that is %s', async (_, phase, cause) => {
        const { queue } = await withQueues(job(phase));
        expect(queue.waits).toEqual([
          {
            ...{ cluster: 'tokyo', holder: 0, groups: 1 },
            ...{ isGang: true, pods: 2, cause },
            workload: { kind: 'Job', namespace: 'chat', name: 'a' },
            gpus: { ...h100, units: 4, total: 8 },
            since: '2026-11-20T01:00:00Z',
          },
        ]);
      });

      it('nothing of a group that runs, or whose pods wait', async () => {
        const running = await withQueues(job('Running'));
        expect(running.queue.waits).toEqual([]);
        const pods = withMetadata(waiting(4, 2), {
          annotations: { 'scheduling.k8s.io/group-name': 'a-1' },
        });
        const { queue } = await withQueues(job('Inqueue'), { of: [pods] });
        expect(queue.waits).toMatchObject([{ pods: 2, isGang: true }]);
      });
    });

    describe('that the API server refuses', () => {
      const refused = (message: string, of = waiting(4, 0)): Workload => ({
        ...of,
        set: {
          ...of.set,
          apiVersion: 'apps/v1',
          spec: { ...of.set.spec, replicas: 3, template },
          status: {
            replicas: of.pods.length,
            conditions: [
              {
                ...{ type: 'ReplicaFailure', status: 'True' },
                ...{ reason: 'FailedCreate', message },
                lastTransitionTime: '2026-11-20T03:00:00Z',
              },
            ],
          },
        } as Workload['set'],
      });
      const EXCEEDED = `pods "chat-1-x" is forbidden: exceeded quota: compute, requested: requests.${GPU}=4, used: requests.${GPU}=8, limited: requests.${GPU}=8`;

      it('by the quota that it names', async () => {
        const { ask } = await queueOf([gpuNode('a')], [refused(EXCEEDED)]);
        expect((await ask()).waits).toEqual([
          {
            ...{ cluster: 'tokyo', holder: 0, groups: 1, isGang: false },
            ...{ pods: 3, gpus: { ...h100, units: 4, total: 12 } },
            workload: { kind: 'Deployment', namespace: 'chat', name: 'chat' },
            since: '2026-11-20T03:00:00Z',
            cause: {
              ...{ code: 'quota', quota: 'compute', namespace: 'chat' },
              resources: [`requests.${GPU}`],
            },
          },
        ]);
      });

      it('for another reason, in its words', async () => {
        const { ask } = await queueOf([gpuNode('a')], [refused('No!')]);
        expect((await ask()).waits).toMatchObject([
          { pods: 3, cause: { code: 'refused', reason: 'No!' } },
        ]);
      });

      it('only those that are missing, and the workload once', async () => {
        const { ask } = await queueOf(
          [gpuNode('a')],
          [refused(EXCEEDED, waiting(4, 2))],
        );
        expect((await ask()).waits).toMatchObject([
          { pods: 2, cause: { code: 'fits' } },
          { pods: 1, isMore: true, cause: { code: 'quota' } },
        ]);
      });

      it('of others without the name of the quota', async () => {
        const others = workload('secret', { gpus: 4, on: [] });
        const { ask } = await queueOf(
          [gpuNode('a')],
          [refused(EXCEEDED, others)],
        );
        expect((await ask()).waits).toMatchObject([
          { holder: -1, pods: 3, cause: { code: 'quota', resources: [] } },
        ]);
        expect(JSON.stringify(await ask())).not.toMatch(/secret|compute/);
      });
    });

    it('and does not say that nothing waits where the queue cannot be read', async () => {
      const { tokyo, ask } = await queueOf([gpuNode('a')], []);
      expect((await ask()).clusters[0].freshness.status).toBe('live');
      const kind = optionalKinds.find(
        one => one.group === 'kueue.x-k8s.io' && one.kind === 'Workload',
      )!;
      tokyo.optionalSlot(kind).setFreshness({ status: 'forbidden' });
      expect((await ask()).clusters[0].freshness.status).toBe('forbidden');
    });
  });

  describe('asks the core only so much of one cluster', () => {
    /** Pods of so many kinds, each wanting as many GPUs as told. */
    const kinds = (count: number, gpus: (at: number) => number) =>
      Array.from({ length: count }, (_, at) =>
        withSpec(workload(`w${at}`, { gpus: gpus(at), on: [undefined] }), {
          tolerations: [{ key: `kind-${at}`, operator: 'Exists' }],
        }),
      );

    it('about the largest first, and says so of the others', async () => {
      const { ask } = await queueOf(
        [gpuNode('a', { gpus: 2 })],
        kinds(102, at => (at < 2 ? 3 : 4)),
      );
      const { waits, unfit } = await ask();
      const causeOf = (name: string) =>
        waits.find(wait => wait.workload?.name === name)?.cause;
      const unasked = { code: 'unknown', limit: 100 };
      expect(causeOf('w0')).toEqual(unasked);
      expect(causeOf('w1')).toEqual(unasked);
      expect(
        waits.filter(({ cause }) => cause.code === 'gpusTaken'),
      ).toHaveLength(100);
      expect(unfit).toMatchObject([{ units: 2, limit: 100 }]);
    });

    it('and tells at most how many free ones are of no use', async () => {
      const nodes = [gpuNode('a'), gpuNode('b', { labels: { disk: 'ssd' } })];
      const [small, ...large] = kinds(21, at => (at === 0 ? 1 : 2)).map(
        (of, at) =>
          at === 0 ? of : withSpec(of, { nodeSelector: { disk: 'ssd' } }),
      );
      const all = await queueOf(nodes, [small, ...large]);
      expect((await all.ask()).unfit).toMatchObject([{ units: 8, limit: 20 }]);
      const fewer = await queueOf(nodes, [small, ...large.slice(1)]);
      const [unfit] = (await fewer.ask()).unfit;
      expect(unfit.units).toBe(0);
      expect(unfit).not.toHaveProperty('limit');
    });
  });

  it('does not guess where the cluster is not known', async () => {
    const { tokyo, ask } = await queueOf([gpuNode('a')], [waiting(9)]);
    setAllFreshness(tokyo, { status: 'forbidden' });
    const { waits, unfit, clusters } = await ask();
    expect(clusters).toEqual([
      { name: 'tokyo', freshness: { status: 'forbidden' } },
    ]);
    expect(waits).toMatchObject([{ cause: { code: 'unknown' } }]);
    expect(unfit[0].units).toBeUndefined();
  });
});
