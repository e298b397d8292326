import fc from 'fast-check';
import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import { setAllFreshness } from '../__fixtures__/fillCluster';
import { pod } from '../__fixtures__/kubernetesObjects';
import { AssembledClusters } from './AssembledClusters';
import { fleetCluster } from './fleetCluster';
import { GPU, gpuCluster, gpuNode, workload } from './__testUtils__/gpuCluster';

describe('fleetCluster', () => {
  it('tells what is allocated, free and unusable, and the largest block', async () => {
    const { tokyo } = gpuCluster(
      [
        gpuNode('a'),
        gpuNode('b', { healthy: 7 }),
        gpuNode('c', { isCordoned: true }),
        gpuNode('d', { isReady: false, isCordoned: true }),
        gpuNode('e'),
      ],
      [
        workload('chat', { gpus: 2, on: ['a', 'b', 'c', undefined] }),
        workload('gone', { gpus: 8, on: ['no-such-node'] }),
      ],
    );
    const cluster = fleetCluster(await new AssembledClusters().of(tokyo));
    expect(cluster).toMatchObject({
      name: 'tokyo',
      freshness: { status: 'live' },
      nodes: { total: 5, cordoned: 1, notReady: 1 },
      cpu: { allocatable: 5 * 64_000, requested: 8_000 },
      memory: { requested: 4 * 4 * 1024 ** 3 },
      pods: { allocatable: 550, bound: 4, waiting: 1 },
      gpus: [
        {
          ...{ resource: GPU, model: 'H100', unit: { kind: 'gpu' } },
          ...{ total: 40, allocated: 6, free: 19, unusable: 15 },
          freeBlocks: [
            { units: 8, nodes: 1 },
            { units: 6, nodes: 1 },
            { units: 5, nodes: 1 },
          ],
          largestFree: { units: 8, node: 'e' },
        },
      ],
    });
    expect(cluster.unread).toBeUndefined();
  });

  it('follows what comes, changes and goes', async () => {
    const chat = workload('chat', { gpus: 2, on: ['a', undefined] });
    const { tokyo } = gpuCluster([gpuNode('a')], [chat]);
    const clusters = new AssembledClusters();
    const read = async () => {
      const { gpus, pods, cpu } = fleetCluster(await clusters.of(tokyo));
      return [gpus[0]?.allocated, pods.bound, pods.waiting, cpu.requested];
    };
    expect(await read()).toEqual([2, 1, 1, 2_000]);
    const [onNode, waiting] = chat.pods;
    tokyo.store('pods').upsert({
      ...waiting,
      spec: { ...waiting.spec, nodeName: 'a' },
    });
    expect(await read()).toEqual([4, 2, 0, 4_000]);
    tokyo
      .store('pods')
      .upsert({ ...onNode, status: { phase: 'Succeeded' } } as Pod);
    expect(await read()).toEqual([2, 1, 0, 2_000]);
    tokyo.store('pods').remove(waiting.metadata.uid);
    expect(await read()).toEqual([0, 0, 0, 0]);
    tokyo.store('nodes').remove('node-a');
    expect(await read()).toEqual([undefined, 0, 0, 0]);
  });

  it('makes it once for each revision, however many ask', async () => {
    const { tokyo } = gpuCluster([gpuNode('a')], []);
    const clusters = new AssembledClusters();
    const [first, second] = await Promise.all([
      clusters.of(tokyo),
      clusters.of(tokyo),
    ]);
    expect(first).toBe(second);
    setAllFreshness(tokyo, { status: 'forbidden' });
    const third = await clusters.of(tokyo);
    expect(third).not.toBe(first);
    expect(fleetCluster(third).freshness).toEqual({ status: 'forbidden' });
  });

  it('says how many objects it could not read', async () => {
    const { tokyo } = gpuCluster([gpuNode('a')], []);
    tokyo.store('pods').upsert(
      pod(
        { name: 'odd' },
        {
          spec: {
            nodeName: 'a',
            containers: [
              { name: 'main', resources: { requests: { cpu: 'much' } } },
            ],
          },
        },
      ),
    );
    const cluster = fleetCluster(await new AssembledClusters().of(tokyo));
    expect(cluster).toMatchObject({ unread: 1, pods: { bound: 1 } });
  });

  it('always adds up to the total', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            gpus: fc.integer({ min: 1, max: 16 }),
            unhealthy: fc.integer({ min: 0, max: 20 }),
            isCordoned: fc.boolean(),
            isReady: fc.boolean(),
            held: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        async nodes => {
          const { tokyo } = gpuCluster(
            nodes.map(({ unhealthy, ...rest }, at) =>
              gpuNode(`n${at}`, {
                ...rest,
                healthy: Math.max(0, rest.gpus - unhealthy),
              }),
            ),
            nodes.flatMap(({ held }, at) =>
              held.map((gpus, place) =>
                workload(`w${at}-${place}`, { gpus, on: [`n${at}`] }),
              ),
            ),
          );
          const assembled = await new AssembledClusters().of(tokyo);
          const [gpus] = fleetCluster(assembled).gpus;
          const { total, allocated, free, unusable, freeBlocks } = gpus;
          expect(allocated + free + unusable).toBe(total);
          const inBlocks = freeBlocks.reduce(
            (sum, block) => sum + block.units * block.nodes,
            0,
          );
          expect(inBlocks).toBe(free);
          expect(gpus.largestFree?.units ?? 0).toBe(freeBlocks[0]?.units ?? 0);
        },
      ),
      { numRuns: 50 },
    );
  });
});
