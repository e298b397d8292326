import { compareUnits, countedAs, noUnits } from './unitCounts';

describe('countedAs', () => {
  it.each([
    [{ kind: 'gpu' }, 'gpus'],
    [{ kind: 'accelerator', name: 'TPU chip' }, 'gpus'],
    [{ kind: 'partition', profile: '2g.20gb' }, 'slices'],
    [{ kind: 'shared' }, 'shared'],
    [{ kind: 'shared', profile: '2g.20gb' }, 'shared'],
  ] as const)('counts %j among %s', (unit, counted) => {
    expect(countedAs({ unit })).toBe(counted);
  });
});

describe('compareUnits', () => {
  const units = (gpus: number, slices = 0, shared = 0) => ({
    ...noUnits(),
    ...{ gpus, slices, shared },
  });

  it.each([
    ['one GPU before any number of slices', units(1), units(0, 99, 99)],
    ['more slices where GPUs are as many', units(2, 3), units(2, 1, 9)],
    [
      'more shared replicas where all else is alike',
      units(2, 3, 1),
      units(2, 3),
    ],
  ])('takes %s', (_, more, less) => {
    expect(compareUnits(more, less)).toBeGreaterThan(0);
    expect(compareUnits(less, more)).toBeLessThan(0);
    expect(compareUnits(more, { ...more })).toBe(0);
  });
});
