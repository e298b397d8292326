import fc from 'fast-check';
import { MultiIndex } from './MultiIndex';

describe('MultiIndex', () => {
  it('holds what a map of sets would hold', () => {
    // More than a list is kept for.
    const values = Array.from({ length: 20 }, (_, id) => ({ id }));
    const change = fc.record({
      add: fc.boolean(),
      key: fc.constantFrom('a', 'b'),
      value: fc.constantFrom(...values),
    });
    fc.assert(
      fc.property(fc.array(change, { size: 'large' }), steps => {
        const index = new MultiIndex<{ id: number }>();
        const model = new Map<string, Set<{ id: number }>>();
        for (const { add, key, value } of steps) {
          const set = model.get(key) ?? new Set();
          if (add) {
            index.add(key, value);
            model.set(key, set.add(value));
          } else {
            index.remove(key, value);
            set.delete(value);
          }
        }
        for (const key of ['a', 'b']) {
          expect(new Set(index.get(key))).toEqual(model.get(key) ?? new Set());
        }
        const used = [...model.values()].filter(set => set.size > 0);
        expect(index.size).toBe(used.length);
      }),
    );
  });
});
