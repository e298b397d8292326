import { growthOf } from './growth';

describe('growthOf', () => {
  const costs = [
    { nodes: 16, seconds: 2 },
    { nodes: 4, seconds: 1 },
    { nodes: 64, seconds: 3 },
  ];

  it('goes from size to size and over all, smallest first', () => {
    expect(growthOf(costs)).toEqual([
      { from: 4, to: 16, cost: 2, logarithm: 2 },
      { from: 16, to: 64, cost: 1.5, logarithm: 1.5 },
      { from: 4, to: 64, cost: 3, logarithm: 3 },
    ]);
  });

  it('says nothing twice of two sizes, and nothing of one', () => {
    expect(growthOf(costs.slice(0, 2))).toHaveLength(1);
    expect(growthOf(costs.slice(0, 1))).toEqual([]);
  });
});
