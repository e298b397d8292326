import { fleetHoldings } from '../__fixtures__/fleet';
import type { HolderSort, SortOrder } from './fleetChoice';
import { groupHoldings, HolderRow, sortHolders } from './groupHoldings';
import { noUnits } from './unitCounts';

describe('groupHoldings', () => {
  const keysBy = (...args: Parameters<typeof groupHoldings>) =>
    sortHolders(groupHoldings(...args), 'gpus').map(
      ({ key, allocated: { gpus, slices }, isOthers }) => [
        ...[isOthers ? 'others' : key, gpus, slices],
      ],
    );

  it.each([
    [
      'owner',
      [
        ['group:default/team-llm', 24, 7],
        ['group:default/team-vision', 16, 0],
        ['others', 18, 0],
      ],
    ],
    [
      'namespace',
      [
        ['llm', 24, 7],
        ['vision', 16, 0],
        ['others', 18, 0],
      ],
    ],
    [
      'component',
      [
        ['component:default/llm-gateway', 24, 0],
        ['component:default/train-vision', 16, 0],
        ['component:default/rerank', 0, 7],
        ['others', 18, 0],
      ],
    ],
  ] as const)(
    'adds up by %s, with others in one row at the end',
    (by, rows) => {
      expect(keysBy(fleetHoldings(), by)).toEqual(rows);
    },
  );

  it('keeps models apart, and gives the largest share, the age and what is idle', () => {
    const [llm] = groupHoldings(fleetHoldings(), 'owner');
    expect(llm.gpus.map(({ allocated }) => allocated)).toEqual([24, 7]);
    expect(llm).toMatchObject({
      ...{ waiting: { gpus: 8, slices: 0 }, since: '2026-10-01T10:00:00Z' },
      idle: { gpus: { measured: 24, idle: 3 } },
    });
    expect(llm.share).toBeCloseTo(7 / 12);
  });

  it('keeps what is idle of each accelerator apart, and unknown where nobody measures', () => {
    const [llm] = groupHoldings(fleetHoldings(), 'owner');
    expect(llm.gpus.map(({ share, idle }) => [share, idle])).toEqual([
      [24 / 96, { measured: 24, idle: 3 }],
      [7 / 12, undefined],
    ]);
  });
});

describe('sortHolders', () => {
  const gpus = (n: number, slices = 0) => ({ ...noUnits(), gpus: n, slices });
  const row = (key: string, options: Partial<HolderRow>): HolderRow => ({
    ...{ key: `group:default/${key}`, isOthers: false, gpus: [] },
    ...{ allocated: noUnits(), waiting: noUnits(), share: 0 },
    ...options,
  });
  const others = row('', {
    ...{ key: undefined, isOthers: true, share: 1 },
    ...{ allocated: gpus(99), waiting: gpus(99) },
    since: '2020-01-01T00:00:00Z',
    idle: { gpus: { measured: 99, idle: 99 } },
  });
  // By each column the order is another one.
  const rows = [
    others,
    row('c', {
      // Slices are no GPUs, however many.
      ...{ allocated: gpus(5, 40), share: 0.5, waiting: gpus(9) },
      since: '2026-01-01T00:00:00Z',
      idle: {
        gpus: { measured: 8, idle: 1 },
        slices: { measured: 9, idle: 9 },
      },
    }),
    row('a', {
      ...{ allocated: gpus(10), share: 0.1, waiting: gpus(0, 7) },
      since: '2026-02-01T00:00:00Z',
      idle: { gpus: { measured: 8, idle: 5 } },
    }),
    row('b', {
      ...{ allocated: gpus(20), share: 0.9, waiting: gpus(3) },
      ...{ since: '2026-03-01T00:00:00Z' },
    }),
  ];
  const sorted = (...options: [HolderSort, SortOrder?]) =>
    sortHolders(rows, ...options)
      .map(({ key, isOthers }) => (isOthers ? '*' : key?.slice(-1)))
      .join('');

  it.each<[HolderSort, string, string]>([
    ['gpus', 'bac*', 'cab*'],
    ['share', 'bca*', 'acb*'],
    ['waiting', 'cba*', 'abc*'],
    // The oldest first; the other way round the youngest.
    ['age', 'cab*', 'bac*'],
    // Of b it is not known, which is neither most nor least.
    ['idle', 'acb*', 'cab*'],
    ['name', 'cba*', 'abc*'],
  ])('sorts by %s, down and up', (sort, descending, ascending) => {
    expect(sorted(sort, 'descending')).toBe(descending);
    expect(sorted(sort, 'ascending')).toBe(ascending);
    expect(sorted(sort)).toBe(sort === 'name' ? ascending : descending);
  });

  it('puts equals in the order of their names, whatever their kinds', () => {
    const equals = ['user:default/b', 'group:default/c', 'user:default/a'].map(
      key => row('', { key }),
    );
    expect(
      sortHolders(equals, 'gpus', 'ascending').map(({ key }) => key),
    ).toEqual(['user:default/a', 'user:default/b', 'group:default/c']);
  });
});
