import { noGpuMeasurements } from '../utilisation';
import { AssembledClusters } from './AssembledClusters';
import { fleetHoldings } from './fleetHoldings';
import { Holders } from './Holders';
import { Slices } from '../clock/Slices';
import { gpuCluster, gpuNode, workload } from './__testUtils__/gpuCluster';

const chat = workload('chat', { gpus: 2, on: ['a', 'b', undefined] });
const secret = workload('secret', {
  ...{ gpus: 4, on: ['a'], namespace: 'hidden' },
});
const more = workload('more', { gpus: 1, on: ['b', undefined] });

describe('fleetHoldings', () => {
  it("dates by this machine's clock", async () => {
    const { tokyo } = gpuCluster([gpuNode('a')], [chat]);
    tokyo.clockAheadMs = 3_600_000;
    const { rows } = await fleetHoldings(
      [await new AssembledClusters().of(tokyo)],
      {
        holders: new Holders(),
        measurements: noGpuMeasurements,
        slices: new Slices(),
      },
    );
    expect(rows.map(({ since }) => since)).toContain(
      '2026-11-20T09:00:00.000Z',
    );
  });

  it('adds up what each Component holds and waits for, and all others together', async () => {
    const { tokyo } = gpuCluster(
      [gpuNode('a'), gpuNode('b')],
      [chat, secret, more],
    );
    const holders = new Holders();
    const mine = { entityRef: 'component:default/chat', title: 'Chat' };
    const workloads = [{ cluster: 'tokyo', uid: chat.owner.metadata.uid }];
    holders.add(mine, workloads);
    // Whoever claims it second has nothing of it.
    holders.add({ entityRef: 'component:default/copy', title: '' }, workloads);
    const assembled = await new AssembledClusters().of(tokyo);
    const holdings = await fleetHoldings([assembled], {
      holders,
      measurements: {
        ...noGpuMeasurements,
        of: (_, { metadata: { name } }) => {
          if (name === 'chat-1-0') {
            return [
              { percent: 0.1, highestOfHour: 0.4, at: 0 },
              // At rest now, and not within the hour.
              { percent: 0, highestOfHour: 60, at: 0 },
            ];
          }
          // At rest since it was measured first, which is not an hour.
          return name === 'chat-1-1' ? [{ percent: 0, at: 0 }] : [];
        },
      },
      slices: new Slices(),
    });
    const accelerators = holdings.accelerators.map(({ model, total }) => [
      model,
      total,
    ]);
    // What a pod that waits would get is not known: its selectors do not say it.
    expect(accelerators).toEqual([
      [undefined, 0],
      ['H100', 16],
    ]);
    expect(holdings.holders).toEqual([mine]);
    const others = { holder: -1, cluster: 'tokyo' };
    const own = { holder: 0, cluster: 'tokyo', namespace: 'chat' };
    expect(holdings.rows).toEqual([
      {
        ...{ ...own, accelerator: 1, allocated: 4, waiting: 0 },
        since: '2026-11-20T10:00:00Z',
        idle: { measured: 3, idle: 1 },
      },
      {
        ...{ ...others, accelerator: 1, allocated: 5, waiting: 0 },
        since: '2026-11-20T10:00:00Z',
      },
      {
        ...{ ...own, accelerator: 0, allocated: 0, waiting: 2 },
        since: '2026-11-22T10:00:00Z',
      },
      {
        ...{ ...others, accelerator: 0, allocated: 0, waiting: 1 },
        since: '2026-11-21T10:00:00Z',
      },
    ]);
    expect(JSON.stringify(holdings)).not.toMatch(/secret|hidden|more/);
  });
});
