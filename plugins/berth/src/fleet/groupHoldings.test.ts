import { fleetHoldings } from '../__fixtures__/fleet';
import type { HolderSort, SortOrder } from './fleetChoice';
import { groupHoldings, HolderRow, sortHolders } from './groupHoldings';

describe('groupHoldings', () => {
  const keysBy = (...args: Parameters<typeof groupHoldings>) =>
    sortHolders(groupHoldings(...args), 'gpus').map(
      ({ key, allocated, isOthers }) => [isOthers ? 'others' : key, allocated],
    );

  it.each([
    [
      'owner',
      [
        ['group:default/team-llm', 31],
        ['group:default/team-vision', 16],
        ['others', 18],
      ],
    ],
    [
      'namespace',
      [
        ['llm', 31],
        ['vision', 16],
        ['others', 18],
      ],
    ],
    [
      'component',
      [
        ['component:default/llm-gateway', 24],
        ['component:default/train-vision', 16],
        ['component:default/rerank', 7],
        ['others', 18],
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
      ...{ waiting: 8, since: '2026-10-01T10:00:00Z' },
      idle: { measured: 24, idle: 3 },
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
  const row = (key: string, options: Partial<HolderRow>): HolderRow => ({
    ...{ key: `group:default/${key}`, isOthers: false, gpus: [] },
    ...{ allocated: 0, waiting: 0, share: 0 },
    ...options,
  });
  const others = row('', {
    ...{ key: undefined, isOthers: true, allocated: 99, waiting: 99, share: 1 },
    ...{ since: '2020-01-01T00:00:00Z', idle: { measured: 99, idle: 99 } },
  });
  // By each column the order is another one.
  const rows = [
    others,
    row('c', {
      ...{ allocated: 5, share: 0.5, waiting: 9 },
      ...{ since: '2026-01-01T00:00:00Z', idle: { measured: 8, idle: 1 } },
    }),
    row('a', {
      ...{ allocated: 10, share: 0.1, waiting: 0 },
      ...{ since: '2026-02-01T00:00:00Z', idle: { measured: 8, idle: 5 } },
    }),
    row('b', {
      ...{ allocated: 20, share: 0.9, waiting: 3 },
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
