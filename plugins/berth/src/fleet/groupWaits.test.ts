import type {
  FleetCause,
  FleetWait,
} from '@berth/backstage-plugin-berth-common';
import { fleetQueue } from '../__fixtures__/fleet';
import { groupWaits, topCauses } from './groupWaits';

describe('groupWaits', () => {
  it('groups by cause, the one first that holds up most', () => {
    const groups = groupWaits(fleetQueue().waits);
    expect(
      groups.map(({ code, groups: n, pods, units, since }) => [
        ...[code, n, pods, units.gpus, since],
      ]),
    ).toEqual([
      ['gpusScattered', 3, 5, 40, '2026-11-20T07:50:00Z'],
      ['gang', 1, 16, 32, '2026-11-20T09:30:00Z'],
    ]);
    expect(groups[0].waits.map(({ holder }) => holder)).toEqual([0, -1]);
  });

  const [scattered] = fleetQueue().waits;
  const waitFor = (
    cause: FleetCause,
    gpus: Partial<NonNullable<FleetWait['gpus']>> = {},
  ): FleetWait => ({
    ...scattered,
    gpus: { ...scattered.gpus!, ...gpus },
    cause,
  });
  const taken = (free: number): FleetCause => ({ code: 'gpusTaken', free });
  const rule = (reason: string): FleetCause => ({ code: 'rule', reason });
  const gated = (...gates: string[]): FleetCause => ({ code: 'gated', gates });
  const lacks = (resource: string): FleetCause => ({
    ...{ code: 'resource', resource },
  });

  it.each<[string, FleetWait, FleetWait]>([
    [
      'two models of GPU',
      waitFor(taken(1)),
      waitFor(taken(1), { model: 'A100' }),
    ],
    [
      'two sizes of block',
      waitFor(scattered.cause, { units: 4 }),
      waitFor(scattered.cause, { units: 8 }),
    ],
    [
      'gangs of two models',
      waitFor({ code: 'gang', fits: 1, of: 2 }),
      waitFor({ code: 'gang', fits: 1, of: 2 }, { model: 'A100' }),
    ],
    ['two resources', waitFor(lacks('cpu')), waitFor(lacks('memory'))],
    ['two rules', waitFor(rule('a taint')), waitFor(rule('an affinity'))],
    ['two gates', waitFor(gated('quota')), waitFor(gated('quota', 'topology'))],
    [
      'two queues',
      waitFor({ code: 'queue', system: 'Kueue', queue: 'a' }),
      waitFor({ code: 'queue', system: 'Kueue', queue: 'b' }),
    ],
    [
      'a queue and a check after it',
      waitFor({ code: 'queue', system: 'Kueue', queue: 'a' }),
      waitFor({ code: 'queue', system: 'Kueue', queue: 'a', check: 'c' }),
    ],
    [
      'quotas of two namespaces',
      waitFor({ code: 'quota', quota: 'q', namespace: 'a', resources: [] }),
      waitFor({ code: 'quota', quota: 'q', namespace: 'b', resources: [] }),
    ],
    ['two codes', waitFor(taken(1)), waitFor(scattered.cause)],
  ])('keeps %s apart', (_, a, b) => {
    expect(groupWaits([a, b])).toHaveLength(2);
  });

  it.each<[string, FleetWait, FleetWait]>([
    [
      'clusters where one GPU is lacking',
      waitFor(taken(1)),
      { ...waitFor(taken(7)), cluster: 'osaka' },
    ],
    [
      'places in one queue',
      waitFor({
        ...{ code: 'queue', system: 'Kueue', queue: 'a' },
        ...{ position: 1, waiting: 2, reason: 'no quota' },
      }),
      waitFor({
        ...{ code: 'queue', system: 'Kueue', queue: 'a' },
        ...{ position: 2, waiting: 2 },
      }),
    ],
    [
      'gates in another order',
      waitFor(gated('a', 'b')),
      waitFor(gated('b', 'a')),
    ],
    [
      'gangs of one model',
      waitFor({ code: 'gang', fits: 1, of: 2 }),
      waitFor({ code: 'gang', fits: 3, of: 9 }, { units: 1 }),
    ],
    [
      'needs of one resource',
      waitFor(lacks('cpu')),
      waitFor(lacks('cpu'), { model: 'A100' }),
    ],
  ])('puts together %s', (_, a, b) => {
    expect(groupWaits([a, b])).toHaveLength(1);
  });

  it('has as top causes the three that hold up most, among what is a cause', () => {
    const of = (pods: number, cause: FleetCause) => ({
      ...waitFor(cause),
      pods,
    });
    const { causes, held, pods } = topCauses(
      groupWaits([
        of(1, rule('a')),
        of(20, lacks('cpu')),
        of(5, lacks('memory')),
        of(16, taken(1)),
        of(90, { code: 'fits' }),
        of(70, { code: 'unknown' }),
      ]),
    );
    expect(causes.map(({ code }) => code)).toEqual([
      ...['resource', 'gpusTaken', 'resource'],
    ]);
    expect([held, pods]).toEqual([41, 202]);
    expect(topCauses([])).toEqual({ causes: [], held: 0, pods: 0 });
  });
});
