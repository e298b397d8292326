import { scalePositions } from './scalePositions';

describe('scalePositions', () => {
  it.each([
    [
      { min: 3, max: 12, current: 6, wants: 8 },
      { now: 1 / 3, wanted: 5 / 9 },
    ],
    [
      { min: 2, max: 10, current: 2 },
      { now: 0, wanted: undefined },
    ],
    [
      { min: 2, max: 10, current: 14, wants: 1 },
      { now: 1, wanted: 0 },
    ],
    [
      { min: 4, max: 4, current: 4, wants: 4 },
      { now: 0.5, wanted: 0.5 },
    ],
  ])('%j', (counts, positions) => {
    expect(scalePositions(counts)).toEqual(positions);
  });
});
