import { mockServices } from '@backstage/backend-test-utils';
import { preview, Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import type { ObjectMeta, Pod } from '@berth/backstage-plugin-berth-workloads';
import fc from 'fast-check';
import { fillCluster } from '../__fixtures__/fillCluster';
import {
  deployment,
  node,
  ownedBy,
  pod,
  replicaSet,
  statefulSet,
} from '../__fixtures__/kubernetesObjects';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { DefaultClusterSnapshots } from './DefaultClusterSnapshots';

function setUp() {
  const views = new MemoryClusterViews();
  const cluster = views.add({ name: 'tokyo' });
  const logger = mockServices.logger.mock();
  const snapshots = new DefaultClusterSnapshots({ views, logger });
  return { views, cluster, snapshots, logger };
}

const secretive = pod(
  { name: 'secret-project-0', namespace: 'secret' },
  {
    spec: {
      nodeName: 'node-1',
      containers: [
        { name: 'main', resources: { requests: { 'nvidia.com/gpu': '3' } } },
      ],
    },
  },
);

describe('DefaultClusterSnapshots', () => {
  it('gives nodes and what is used on them, and no pod', () => {
    const { cluster, snapshots } = setUp();
    fillCluster(cluster, {
      nodes: [node('node-1', { allocatable: { 'nvidia.com/gpu': '8' } })],
      pods: [secretive],
    });

    const { bytes } = snapshots.encoded('tokyo')!;

    const { nodes } = Snapshot.decode(new Uint8Array(bytes).buffer);
    expect(nodes.map(({ name }) => name)).toEqual(['node-1']);
    expect(nodes[0].allocatable('nvidia.com/gpu')).toBe(8);
    expect(nodes[0].requested('nvidia.com/gpu')).toBe(3);
    expect(Buffer.from(bytes).includes('secret')).toBe(false);
  });

  it('makes and encodes one snapshot for one revision', () => {
    const { cluster, snapshots } = setUp();
    fillCluster(cluster, { nodes: [node('node-1')] });
    const first = snapshots.encoded('tokyo');
    expect(snapshots.encoded('tokyo')).toBe(first);

    cluster.store('nodes').upsert(node('node-2'));
    const second = snapshots.encoded('tokyo');
    expect(second?.digest).not.toBe(first?.digest);
  });

  it('names equal bytes equally, whatever changed elsewhere', () => {
    const { cluster, snapshots } = setUp();
    fillCluster(cluster, { nodes: [node('node-1')] });
    const first = snapshots.encoded('tokyo');
    cluster.freshnessChanged();
    expect(snapshots.encoded('tokyo')).not.toBe(first);
    expect(snapshots.encoded('tokyo')?.digest).toBe(first?.digest);
  });

  it('knows no cluster of another name', () => {
    expect(setUp().snapshots.encoded('osaka')).toBeUndefined();
  });

  it.each(['nodes', 'pods'] as const)(
    'promises no room while the %s are not known',
    kind => {
      const { cluster, snapshots } = setUp();
      fillCluster(cluster, { nodes: [node('node-1')] });
      cluster.setFreshness(kind, { status: 'forbidden' });
      expect(() => snapshots.encoded('tokyo')).toThrow(
        expect.objectContaining({
          name: 'ServiceUnavailableError',
          message: `The ${kind} of cluster tokyo are not known: forbidden`,
        }),
      );
    },
  );

  describe('the other kinds', () => {
    const storage = [
      'persistentvolumes',
      'persistentvolumeclaims',
      'storageclasses',
      'csinodes',
      'csidrivers',
      'csistoragecapacities',
      'volumeattachments',
    ] as const;
    const container = { name: 'main' };
    const plain = { spec: { containers: [container] } };
    const withClaim = {
      spec: {
        containers: [container],
        volumes: [
          { name: 'v', persistentVolumeClaim: { claimName: 'weights' } },
        ],
      },
    };

    function verdictsOf(snapshots: DefaultClusterSnapshots) {
      const { bytes } = snapshots.encoded('tokyo')!;
      const snapshot = Snapshot.decode(new Uint8Array(bytes).buffer);
      const verdictOf = (asked: object) =>
        preview(
          snapshot,
          { pod: asked, replicas: 1 },
          { kubernetesVersion: '1.37' },
        ).verdict;
      return { plain: verdictOf(plain), withClaim: verdictOf(withClaim) };
    }

    it('say that there is none only where that is known', () => {
      const { cluster, snapshots } = setUp();
      fillCluster(cluster, { nodes: [node('node-1')] });
      expect(verdictsOf(snapshots)).toEqual({
        plain: 'fits',
        withClaim: 'does not fit',
      });
    });

    it.each(storage)('leave unknown what depends on %s', kind => {
      const { cluster, snapshots } = setUp();
      fillCluster(cluster, { nodes: [node('node-1')] });
      for (const status of ['forbidden', 'notInstalled', 'loading'] as const) {
        cluster.setFreshness(kind, { status });
        expect(verdictsOf(snapshots)).toEqual({
          plain: 'fits',
          withClaim: 'unknown',
        });
      }
      cluster.setFreshness(kind, {
        status: 'stale',
        since: '2026-11-20T10:00:00Z',
        trouble: { code: 'refused', message: 'gone' },
      });
      expect(verdictsOf(snapshots).withClaim).toBe('does not fit');
    });

    it('are read again when one of them changes, and then only', () => {
      const { cluster, snapshots } = setUp();
      fillCluster(cluster, { nodes: [node('node-1')] });
      const objects = () =>
        snapshots
          .of(cluster)
          .objects.priorityClasses?.map(({ value }) => value);
      const before = snapshots.of(cluster).objects;
      cluster.store('pods').upsert(secretive);
      expect(snapshots.of(cluster).objects).toBe(before);
      cluster
        .store('priorityclasses')
        .upsert({ metadata: { name: 'high', uid: 'high' }, value: 7 });
      expect(objects()).toEqual([7]);
    });
  });

  it('follows a cluster to where a fresh look at it arrives', () => {
    const uid = fc.constantFrom('a', 'b', 'c');
    const change = fc.oneof(
      fc.record({
        uid,
        nodeName: fc.constantFrom('node-1', 'node-2'),
        cpu: fc.constantFrom('1', '2'),
      }),
      fc.record({ uid, node: fc.constantFrom('node-1', 'node-2') }),
      fc.constantFrom('1.34', '1.37').map(version => ({ version })),
      uid.map(gone => ({ gone })),
    );
    fc.assert(
      fc.property(fc.array(change), changes => {
        const { views, cluster, snapshots } = setUp();
        fillCluster(cluster, { nodes: [node('node-1')] });
        for (const each of changes) {
          if ('gone' in each) cluster.store('pods').remove(each.gone);
          else if ('version' in each) cluster.kubernetesVersion = each.version;
          else if ('node' in each)
            cluster.store('nodes').upsert(node(each.node));
          else {
            const { nodeName, cpu } = each;
            const containers = [
              { name: 'main', resources: { requests: { cpu } } },
            ];
            cluster
              .store('pods')
              .upsert(
                pod(
                  { name: each.uid, uid: each.uid },
                  { spec: { nodeName, containers } },
                ),
              );
          }
          snapshots.encoded('tokyo');
        }
        const fresh = new DefaultClusterSnapshots({
          views,
          logger: mockServices.logger.mock(),
        });
        expect(snapshots.encoded('tokyo')?.digest).toBe(
          fresh.encoded('tokyo')?.digest,
        );
      }),
      { numRuns: 50 },
    );
  });

  describe('without one workload', () => {
    const chat = deployment({ name: 'chat' });
    const chatSet = replicaSet({
      name: 'chat-1',
      ...ownedBy('Deployment', chat.metadata),
    });
    const bare = replicaSet({ name: 'bare' });
    const llm = statefulSet({ name: 'llm' });
    const train = { kind: 'Job', metadata: { name: 'train', uid: 'job-1' } };

    function gpuPod(
      name: string,
      gpus: number,
      owner?: { kind?: string; metadata: ObjectMeta },
    ) {
      return pod(
        { name, ...(owner && ownedBy(owner.kind ?? '', owner.metadata)) },
        {
          spec: {
            nodeName: 'node-1',
            containers: [
              {
                name: 'main',
                resources: { requests: { 'nvidia.com/gpu': gpus } },
              },
            ],
          },
        },
      );
    }

    // One bit for each pod, so that the sum tells which are counted.
    const ofChat = gpuPod('chat-1-a', 1, chatSet);
    const nominated = {
      ...gpuPod('chat-1-b', 2, chatSet),
      spec: { ...gpuPod('chat-1-b', 2).spec, nodeName: undefined },
      status: { phase: 'Pending', nominatedNodeName: 'node-1' },
    };
    const ofBare = gpuPod('bare-a', 4, bare);
    const ofLlm = gpuPod('llm-0', 8, llm);
    const ofTrain = gpuPod('train-a', 16, train);
    const alone = gpuPod('alone', 32);

    function setUpWorkloads() {
      const { cluster, snapshots } = setUp();
      fillCluster(cluster, {
        nodes: [node('node-1', { allocatable: { 'nvidia.com/gpu': '64' } })],
        deployments: [chat],
        replicasets: [chatSet, bare],
        statefulsets: [llm],
        pods: [ofChat, nominated, ofBare, ofLlm, ofTrain, alone],
      });
      return { cluster, snapshots };
    }

    it.each([
      ['a Deployment', chat.metadata.uid, [ofChat, nominated]],
      ['a ReplicaSet', bare.metadata.uid, [ofBare]],
      ['a StatefulSet', llm.metadata.uid, [ofLlm]],
      ['an owner that is not read', train.metadata.uid, [ofTrain]],
      ['a pod by itself', alone.metadata.uid, [alone]],
    ])('leaves out the pods of %s, and no others', (_, without, leftOut) => {
      const { cluster, snapshots } = setUpWorkloads();
      const answer = snapshots.encoded('tokyo', { without })!;

      const gone = new Set<Pod>(leftOut);
      cluster
        .store('pods')
        .replaceAll(
          [ofChat, nominated, ofBare, ofLlm, ofTrain, alone].filter(
            each => !gone.has(each),
          ),
        );
      const expected = snapshots.encoded('tokyo')!;
      expect(answer.digest).toBe(expected.digest);
      expect(answer.digest).not.toBe(
        setUpWorkloads().snapshots.encoded('tokyo')?.digest,
      );
    });

    it.each([
      ['nobody has', 'none'],
      ['is of something in between', chatSet.metadata.uid],
      ['is of a pod of a workload', ofChat.metadata.uid],
    ])('leaves nothing out for a uid that %s', (_, without) => {
      const { snapshots } = setUpWorkloads();
      expect(snapshots.encoded('tokyo', { without })).toBe(
        snapshots.encoded('tokyo'),
      );
    });

    it('encodes once for each revision and uid', () => {
      const { cluster, snapshots } = setUpWorkloads();
      const ask = () => snapshots.encoded('tokyo', { without: 'job-1' });
      const first = ask();
      expect(ask()).toBe(first);
      cluster.freshnessChanged();
      expect(ask()).not.toBe(first);
      expect(ask()).toEqual(first);
    });

    it('remembers the sixteen uids that were asked for last', () => {
      const { cluster, snapshots } = setUpWorkloads();
      const pods = Array.from({ length: 17 }, (_, i) => gpuPod(`p${i}`, 1));
      cluster.store('pods').replaceAll(pods);
      const ask = (i: number) =>
        snapshots.encoded('tokyo', { without: pods[i].metadata.uid });
      const first = pods.slice(0, 16).map((_, i) => ask(i));
      expect(ask(0)).toBe(first[0]);
      ask(16);
      expect(ask(0)).toBe(first[0]);
      expect(ask(2)).toBe(first[2]);
      expect(ask(1)).not.toBe(first[1]);
    });

    it('leaves the cluster as it was', () => {
      const { cluster, snapshots } = setUpWorkloads();
      const whole = snapshots.encoded('tokyo');
      snapshots.encoded('tokyo', { without: chat.metadata.uid });
      cluster.freshnessChanged();
      expect(snapshots.encoded('tokyo')).toEqual(whole);
    });

    it('knows no cluster of another name', () => {
      const { snapshots } = setUpWorkloads();
      expect(snapshots.encoded('osaka', { without: 'x' })).toBeUndefined();
    });
  });

  it('keeps to itself which pod has a quantity that cannot be read', () => {
    const { cluster, snapshots, logger } = setUp();
    const [container] = secretive.spec.containers;
    fillCluster(cluster, {
      nodes: [node('node-1')],
      pods: [
        {
          ...secretive,
          spec: {
            ...secretive.spec,
            containers: [
              { ...container, resources: { requests: { cpu: 'many' } } },
            ],
          },
        },
      ],
    });
    const why = 'An object in cluster tokyo has a field that cannot be read';
    expect(() => snapshots.encoded('tokyo')).toThrow(why);
    // Nor is it passed over the next time.
    cluster.freshnessChanged();
    expect(() => snapshots.encoded('tokyo')).toThrow(why);
    expect(logger.error).toHaveBeenCalledWith(
      'No snapshot of cluster tokyo',
      expect.objectContaining({
        message: expect.stringContaining('secret-project-0'),
      }),
    );
  });
});
