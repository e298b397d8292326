import { fleetHoldings } from '../__fixtures__/fleet';
import { groupHoldings, sortHolders } from './groupHoldings';

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

  it.each([
    ['gpus', ['team-llm', 'team-vision']],
    ['age', ['team-llm', 'team-vision']],
    ['idle', ['team-llm', 'team-vision']],
    ['name', ['team-llm', 'team-vision']],
  ] as const)('sorts by %s', (sort, owners) => {
    const rows = sortHolders(groupHoldings(fleetHoldings(), 'owner'), sort);
    expect(rows.map(({ key }) => key?.split('/')[1])).toEqual([
      ...owners,
      undefined,
    ]);
  });
});
