import type { FleetMap } from '@berth/backstage-plugin-berth-common';
import { noGpuMeasurements, type GpuMeasurements } from '../utilisation';
import { AssembledClusters } from './AssembledClusters';
import { fleetMap } from './fleetMap';
import { Holders } from './Holders';
import { Slices } from '../clock/Slices';
import { gpuCluster, gpuNode, workload } from './__testUtils__/gpuCluster';

const chat = workload('chat', { gpus: 2, on: ['a', 'b', undefined] });
const secret = workload('secret', {
  ...{ gpus: 4, on: ['a'], namespace: 'hidden' },
});
const cluster = gpuCluster(
  [
    gpuNode('b', { labels: { rack: 'r2' }, isCordoned: true }),
    gpuNode('a', { labels: { rack: 'r1', odd: 'x' } }),
    gpuNode('c'),
  ],
  [chat, secret],
);

async function mapOf(options: {
  groupBy?: string;
  measurements?: GpuMeasurements;
}): Promise<FleetMap> {
  const holders = new Holders();
  holders.add({ entityRef: 'component:default/chat', title: 'Chat' }, [
    { cluster: 'tokyo', uid: chat.owner.metadata.uid },
  ]);
  return fleetMap(await new AssembledClusters().of(cluster.tokyo), {
    ...{ measurements: noGpuMeasurements, holders, slices: new Slices() },
    ...options,
  });
}

describe('fleetMap', () => {
  it('gives every device with who holds it', async () => {
    const map = await mapOf({ groupBy: 'rack' });
    expect(map).toMatchObject({
      cluster: 'tokyo',
      utilisation: { status: 'notAsked' },
      groups: ['r1', 'r2'],
      nodes: { name: ['a', 'b', 'c'], group: [0, 1, -1], state: [0, 1, 0] },
      devices: {
        ...{ node: [0, 1, 2], accelerator: [0, 0, 0], perGpu: [1, 1, 1] },
        ...{ units: [8, 8, 8], unusable: [0, 6, 0] },
      },
      holders: [{ entityRef: 'component:default/chat', title: 'Chat' }],
      held: {
        device: [0, 0, 1],
        units: [2, 4, 2],
        holder: [0, -1, 0],
        pod: ['chat/chat-1-0', '', 'chat/chat-1-1'],
        utilisation: [null, null, null],
      },
    });
  });

  it('names nothing of what the reader may not see', async () => {
    const text = JSON.stringify(await mapOf({}));
    expect(text).not.toContain('secret');
    expect(text).not.toContain('hidden');
  });

  it('offers labels that group nodes, and those of places first', async () => {
    const { labels, groupBy, nodes } = await mapOf({});
    expect(labels).toEqual(['rack', 'nvidia.com/gpu.product', 'odd']);
    expect(groupBy).toBe('topology.kubernetes.io/zone');
    expect(nodes.group).toEqual([-1, -1, -1]);
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'knows no label %s that nodes do not have',
    async groupBy => {
      expect(await mapOf({ groupBy })).toMatchObject({ groups: [] });
    },
  );

  it('gives the mean of what was measured', async () => {
    const { held, utilisation } = await mapOf({
      measurements: {
        freshness: () => ({ status: 'live' }),
        revision: () => 1,
        of: (_, { metadata: { name } }) =>
          name === 'chat-1-0'
            ? [
                { percent: 0, at: 0 },
                { percent: 33.33, at: 0 },
              ]
            : [],
      },
    });
    expect(utilisation).toEqual({ status: 'live' });
    expect(held.utilisation).toEqual([16.7, null, null]);
  });
});
