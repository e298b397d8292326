import fc from 'fast-check';
import { MaxTree } from './MaxTree';

describe('MaxTree', () => {
  it('gives the first highest of what was set last', () => {
    const change = fc.tuple(
      fc.integer({ min: 0, max: 12 }),
      fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(-Infinity)),
    );
    fc.assert(
      fc.property(fc.array(change), changes => {
        const tree = new MaxTree(13);
        const values = new Array<number>(13).fill(-Infinity);
        for (const [index, value] of changes) {
          tree.set(index, value);
          values[index] = value;
          const highest = Math.max(...values);
          expect(tree.first()).toBe(
            highest === -Infinity ? -1 : values.indexOf(highest),
          );
          expect(tree.get(index)).toBe(value);
        }
      }),
    );
  });

  it('has nothing first where there is nothing', () => {
    expect(new MaxTree(0).first()).toBe(-1);
  });
});
