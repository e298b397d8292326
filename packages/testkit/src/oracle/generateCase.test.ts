import fc from 'fast-check';
import { generateCase } from './generateCase';

describe('generateCase', () => {
  it('makes the same case from the same seed', () => {
    fc.assert(
      fc.property(fc.nat(), seed => {
        expect(generateCase(seed)).toEqual(generateCase(seed));
      }),
      { numRuns: 50 },
    );
  });

  it('makes nothing that JSON does not keep', () => {
    fc.assert(
      fc.property(fc.nat(), seed => {
        const { case: generated } = generateCase(seed);
        expect(JSON.parse(JSON.stringify(generated))).toStrictEqual(generated);
      }),
      { numRuns: 50 },
    );
  });

  it('names every pod and node once', () => {
    fc.assert(
      fc.property(fc.nat(), seed => {
        const { nodes, pods, pod } = generateCase(seed).case;
        const names = [...nodes, ...pods, pod].map(
          ({ metadata }) => metadata?.name,
        );
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 50 },
    );
  });
});
