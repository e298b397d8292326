import {
  largestFreeBlock,
  takeSnapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import {
  applications,
  deployments,
  events,
  horizontalpodautoscalers,
  jobs,
  nodes,
  pods,
  replicasets,
} from '../kinds';
import { podStatus } from '../kinds/podStatus';
import { HOUR, MINUTE } from '../simulation/durations';
import { H100 } from '../nodes/gpuModels';
import { createWorld } from '../simulation/createWorld';
import type { World } from '../simulation/World';
import { clusterPlans, stories } from '.';

const start = new Date('2026-11-22T09:00:00Z');

function newWorld(seed = 1): World {
  return createWorld({ start, seed, clusters: clusterPlans, stories });
}

function advance(world: World, seconds: number) {
  world.advanceTo(new Date(start.getTime() + seconds * 1000));
}

function podsNamed(world: World, cluster: string, prefix: string) {
  return world
    .cluster(cluster)
    .store.list(pods)
    .filter(pod => pod.metadata.name.startsWith(prefix));
}

function state(world: World) {
  return world.clusters.map(({ store }) =>
    store.kinds.map(kind => store.list(kind)),
  );
}

describe('the demo at its start', () => {
  const world = newWorld();
  const tokyo = world.cluster('tokyo-h100');
  const nagoya = world.cluster('nagoya-a100');
  const osaka = world.cluster('osaka-cpu');

  it('has sixty nodes in three clusters, some of them cordoned or dedicated', () => {
    expect(world.clusters.map(c => c.store.list(nodes).length)).toEqual([
      28, 20, 12,
    ]);
    const cordoned = tokyo.store.list(nodes).filter(n => n.spec.unschedulable);
    expect(cordoned.map(n => n.metadata.name)).toEqual([
      'gpu-h-15',
      'gpu-h-16',
    ]);
    const dedicated = tokyo.store
      .list(nodes)
      .filter(n => n.spec.taints?.some(taint => taint.key === 'dedicated'));
    expect(dedicated).toHaveLength(4);
  });

  it('has llm-gateway at 6 of 8 in Tokyo, because no node has four H100 free', () => {
    const gateway = tokyo.store.get(deployments, 'llm', 'llm-gateway');
    expect(gateway?.spec.replicas).toBe(8);
    expect(gateway?.status.availableReplicas).toBe(6);
    const waiting = podsNamed(world, 'tokyo-h100', 'llm-gateway').filter(
      pod => !pod.spec.nodeName,
    );
    expect(waiting.map(pod => pod.status.conditions)).toEqual(
      Array(2).fill([
        expect.objectContaining({
          type: 'PodScheduled',
          status: 'False',
          reason: 'Unschedulable',
          message: expect.stringMatching(
            /^0\/28 nodes are available: 10 Insufficient nvidia\.com\/gpu, 12 node\(s\) didn't match .*, 2 node\(s\) were unschedulable, 4 node\(s\) had untolerated taint\(s\)\./,
          ),
        }),
      ]),
    );
    const snapshot = takeSnapshot({
      nodes: tokyo.store.list(nodes),
      pods: tokyo.store.list(pods),
    });
    expect(
      largestFreeBlock(snapshot, 'nvidia.com/gpu', {
        model: H100.product,
        nodeFilter: node =>
          !node.unschedulable && !node.taints.some(t => t.key === 'dedicated'),
      }),
    ).toMatchObject({ amount: 3 });
  });

  it('has llm-gateway at 4 of 4 on MIG instances in Nagoya, 2 of 2 in Osaka', () => {
    const mig = podsNamed(world, 'nagoya-a100', 'llm-gateway');
    expect(
      mig.map(
        pod =>
          pod.spec.containers[0].resources?.requests?.[
            'nvidia.com/mig-2g.20gb'
          ],
      ),
    ).toEqual(['1', '1', '1', '1']);
    expect(mig.every(pod => pod.status.phase === 'Running')).toBe(true);
    expect(podsNamed(world, 'osaka-cpu', 'llm-gateway')).toHaveLength(2);
  });

  it('has an Application that is out of sync', () => {
    const { store } = tokyo;
    expect(
      store.get(applications, 'argocd', 'llm-gateway')?.status,
    ).toMatchObject({
      sync: { status: 'OutOfSync' },
      health: { status: 'Progressing' },
    });
  });

  it('has Argo CD in two of the three clusters, deploying to the third', () => {
    expect(osaka.store.kinds).not.toContain(applications);
    const embedder = tokyo.store.get(applications, 'argocd', 'embedder');
    expect(embedder?.spec.destination?.name).toBe('osaka-cpu');
    expect(embedder?.status.health?.status).toBe('Progressing');
  });

  it('has a Job of two whole H100 nodes that cannot start', () => {
    const members = podsNamed(world, 'tokyo-h100', 'train-vision');
    expect(members.map(pod => pod.spec.nodeName)).toEqual([
      undefined,
      undefined,
    ]);
    expect(
      tokyo.store.get(jobs, 'vision', 'train-vision')?.status,
    ).toMatchObject({ active: 2, ready: 0 });
  });

  it.each([
    ['embedder', 'CrashLoopBackOff', 'OOMKilled', 137],
    ['notification-hub', 'CrashLoopBackOff', 'Error', 1],
  ])('has %s in %s', (name, waiting, reason, exitCode) => {
    const states = podsNamed(world, 'osaka-cpu', name).flatMap(
      pod => pod.status.containerStatuses ?? [],
    );
    const crashed = states.filter(s => s.restartCount > 0);
    expect(crashed.length).toBeGreaterThan(0);
    for (const { state: now, lastState } of crashed) {
      expect(now?.waiting?.reason).toBe(waiting);
      expect(lastState?.terminated).toMatchObject({ reason, exitCode });
    }
  });

  it('has an image that cannot be pulled', () => {
    const words = podsNamed(world, 'osaka-cpu', 'report-renderer').map(
      podStatus,
    );
    expect(words.sort()).toEqual([
      'ImagePullBackOff',
      'Running',
      'Running',
      'Running',
    ]);
  });

  it('has a rollout that stalled, and one that is paused', () => {
    const progressing = (name: string) =>
      osaka.store
        .get(deployments, 'web', name)
        ?.status.conditions?.find(c => c.type === 'Progressing');
    expect(progressing('search-api')).toMatchObject({
      status: 'False',
      reason: 'ProgressDeadlineExceeded',
    });
    expect(progressing('web-portal')).toMatchObject({
      status: 'Unknown',
      reason: 'DeploymentPaused',
    });
  });

  it('has an autoscaler at its maximum, and one without metrics', () => {
    const condition = (
      type: string,
      cluster: typeof osaka,
      key: [string, string],
    ) =>
      cluster.store
        .get(horizontalpodautoscalers, ...key)
        ?.status.conditions?.find(c => c.type === type);
    expect(
      condition('ScalingLimited', osaka, ['platform', 'api-server']),
    ).toMatchObject({ status: 'True', reason: 'TooManyReplicas' });
    expect(
      condition('ScalingActive', nagoya, ['vision', 'image-tagger']),
    ).toMatchObject({ status: 'False', reason: 'FailedGetPodsMetric' });
  });

  it('has autoscalers of all five types of metric', () => {
    const types = world.clusters.flatMap(({ store }) =>
      store
        .list(horizontalpodautoscalers)
        .flatMap(hpa => hpa.spec.metrics.map(metric => metric.type)),
    );
    expect([...new Set(types)].sort()).toEqual([
      'ContainerResource',
      'External',
      'Object',
      'Pods',
      'Resource',
    ]);
  });

  it('never has more pods on a node than it has room for', () => {
    for (const { store } of world.clusters) {
      for (const node of store.list(nodes)) {
        const here = store
          .list(pods)
          .filter(
            pod =>
              pod.spec.nodeName === node.metadata.name &&
              pod.status.phase !== 'Succeeded',
          );
        for (const [resource, amount] of Object.entries(
          node.status.allocatable,
        )) {
          if (!resource.startsWith('nvidia.com/')) continue;
          const asked = here.reduce(
            (sum, { spec }) =>
              sum +
              Number(spec.containers[0].resources?.requests?.[resource] ?? 0),
            0,
          );
          expect(asked).toBeLessThanOrEqual(Number(amount));
        }
      }
    }
  });
});

describe('the demo as time goes by', () => {
  it('is the same for the same seed and start, however often it is advanced', () => {
    const once = newWorld();
    const often = newWorld();
    advance(once, 10 * MINUTE);
    for (let s = 1; s <= 10 * MINUTE; s++) advance(often, s);
    expect(state(often)).toEqual(state(once));
    expect(state(newWorld(2))).not.toEqual(state(newWorld(1)));
  });

  it('rolls chat-api out without ever having fewer than its minimum', () => {
    const world = newWorld();
    const { store } = world.cluster('tokyo-h100');
    const seen = new Set<string>();
    for (let s = 0; s < 10 * MINUTE; s += 2) {
      advance(world, s);
      const chat = store.get(deployments, 'llm', 'chat-api');
      seen.add(
        `${chat?.status.updatedReplicas}/${chat?.status.replicas} of ${chat?.spec.replicas}`,
      );
      // Six replicas, 25 % of which may be missing.
      expect(chat?.status.availableReplicas).toBeGreaterThanOrEqual(5);
      expect(chat?.status.replicas).toBeLessThanOrEqual(8);
    }
    expect(seen).toContain('6/6 of 6');
    expect(seen.size).toBeGreaterThan(3);
  });

  it('scales speech-to-text up and down', () => {
    const world = newWorld();
    const { store } = world.cluster('nagoya-a100');
    const counts: number[] = [];
    for (let s = 0; s < 16 * MINUTE; s += 15) {
      advance(world, s);
      counts.push(
        store.get(deployments, 'speech', 'speech-to-text')?.spec.replicas ?? 0,
      );
    }
    expect(Math.min(...counts)).toBe(2);
    expect(Math.max(...counts)).toBe(8);
  });

  it('finishes Jobs and clears them away', () => {
    const world = newWorld();
    const { store } = world.cluster('nagoya-a100');
    const runs = () =>
      store.list(jobs).filter(j => j.metadata.name.startsWith('rag-indexer'));
    const first = runs()[0].metadata.name;
    advance(world, 15 * MINUTE);
    expect(runs().map(j => j.metadata.name)).not.toContain(first);
    expect(runs().some(j => j.status.completedIndexes === '0-3')).toBe(true);
  });

  it('gives the waiting pods of llm-gateway a node when eval-nightly ends', () => {
    const world = newWorld();
    advance(world, 7 * HOUR);
    const { store } = world.cluster('tokyo-h100');
    expect(
      store.get(deployments, 'llm', 'llm-gateway')?.status.availableReplicas,
    ).toBe(8);
  });

  it('stays bounded', () => {
    const world = newWorld();
    advance(world, HOUR);
    const before = world.clusters.map(c => c.store.list(pods).length);
    advance(world, 3 * HOUR);
    const after = world.clusters.map(c => c.store.list(pods).length);
    after.forEach((count, i) => expect(count).toBeLessThan(before[i] + 20));
    for (const { store } of world.clusters) {
      expect(store.list(events).length).toBeLessThanOrEqual(1001);
      expect(store.list(replicasets).length).toBeLessThan(60);
    }
  });
});
