import { foldNodes } from './foldNodes';
import type { NodeAnswer } from './PlacementAnswer';

function nodes(count: number, kindOf: (index: number) => string): NodeAnswer[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `n-${index}`,
    zone: index % 2 ? 'b' : 'a',
    light: 'closed',
    placed: 0,
    kind: kindOf(index),
  }));
}

const none: ReadonlySet<string> = new Set();

describe('foldNodes', () => {
  it('shows up to 200 nodes each, by zone', () => {
    const zones = foldNodes(
      nodes(200, () => 'same'),
      none,
    );
    expect(zones.map(({ zone, folds }) => [zone, folds.length])).toEqual([
      ['a', 100],
      ['b', 100],
    ]);
  });

  it('folds nodes of one kind above 200', () => {
    const zones = foldNodes(
      nodes(300, index => (index < 4 ? `own-${index}` : 'same')),
      none,
    );
    expect(
      zones.map(({ folds }) => folds.map(fold => fold.nodes.length)),
    ).toEqual([
      [1, 1, 148],
      [1, 1, 148],
    ]);
  });

  it('shows a kind each once it is opened', () => {
    const zones = foldNodes(
      nodes(201, () => 'same'),
      new Set(['same']),
    );
    expect(zones.flatMap(({ folds }) => folds)).toHaveLength(201);
  });
});
