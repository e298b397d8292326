import { fleetQueue } from '../__fixtures__/fleet';
import { groupWaits } from './groupWaits';

describe('groupWaits', () => {
  it('groups by cause, the one first that holds up most', () => {
    const groups = groupWaits(fleetQueue().waits);
    expect(
      groups.map(({ code, groups: n, pods, gpus, since }) => [
        ...[code, n, pods, gpus, since],
      ]),
    ).toEqual([
      ['gpusScattered', 3, 5, 40, '2026-11-20T07:50:00Z'],
      ['gang', 1, 16, 32, '2026-11-20T09:30:00Z'],
    ]);
    expect(groups[0].waits.map(({ holder }) => holder)).toEqual([0, -1]);
  });
});
