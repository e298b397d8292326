import fc from 'fast-check';
import { MaxTree } from './MaxTree';

describe('MaxTree', () => {
  it('gives the first highest of what was set last', () => {
    const change = fc.tuple(
      fc.integer({ min: 0, max: 129 }),
      fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(-Infinity)),
    );
    fc.assert(
      fc.property(fc.array(change), changes => {
        const tree = new MaxTree(130);
        const values = new Array<number>(130).fill(-Infinity);
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

  it('sums up many numbers as well as one after the other', () => {
    const numbers = Float64Array.from(
      { length: 700 },
      (_, i) => (i * 37) % 101,
    );
    const mask = Uint8Array.from(numbers, (_, i) => (i % 3 === 0 ? 0 : 1));
    const atOnce = new MaxTree(700);
    atOnce.setAll(numbers, mask);
    const oneByOne = new MaxTree(700);
    numbers.forEach((number, i) =>
      oneByOne.set(i, mask[i] ? number : -Infinity),
    );
    const highest = numbers.findIndex(
      (number, i) => mask[i] === 1 && number === 100,
    );
    expect(atOnce.first()).toBe(highest);
    expect(oneByOne.first()).toBe(highest);
  });
});
