import { fleet, fleetHoldings, fleetQueue } from '../__fixtures__/fleet';
import { fleetTotals, idleTotal, waitingTotals } from './fleetTotals';

describe('the numbers of the fleet', () => {
  it('count whole GPUs, and no slices among them', () => {
    expect(fleetTotals(fleet())).toEqual({
      ...{ total: 96, allocated: 58, free: 26, inBlocks: 16, unusable: 12 },
    });
  });

  it('count what waits, each workload of others too', () => {
    expect(waitingTotals(fleetQueue())).toEqual({
      ...{ groups: 4, since: '2026-11-20T07:50:00Z' },
    });
  });

  it('count a workload once whose pods wait for two reasons', () => {
    const queue = fleetQueue();
    const more = { ...queue.waits[0], isMore: true } as const;
    const waits = [...queue.waits, more];
    expect(waitingTotals({ ...queue, waits }).groups).toBe(4);
  });

  it('do not guess what is not known', () => {
    expect(idleTotal(fleetHoldings())).toEqual({ idle: 3, measured: 40 });
    const rows = fleetHoldings().rows.map(({ idle: _, ...row }) => row);
    expect(idleTotal({ ...fleetHoldings(), rows })).toBeUndefined();
  });

  it('count no idle slice among the GPUs that do nothing', () => {
    const rows = fleetHoldings().rows.map(row => ({
      ...row,
      idle: { measured: row.allocated, idle: row.allocated },
    }));
    expect(idleTotal({ ...fleetHoldings(), rows })).toEqual({
      ...{ idle: 58, measured: 58 },
    });
  });
});
