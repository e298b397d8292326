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

  describe('with a feature gate', () => {
    const gate = 'TaintTolerationComparisonOperators';
    const withGate = (seed: number) =>
      generateCase(seed, { featureGates: { [gate]: true } });
    const seeds = Array.from({ length: 150 }, (...[, seed]) => seed);

    it('adds to the case of a seed, which is the same otherwise', () => {
      for (const seed of seeds) {
        const plain = generateCase(seed);
        const more = withGate(seed);
        expect(generateCase(seed, { featureGates: { [gate]: false } })).toEqual(
          plain,
        );
        expect(more.features).toEqual([
          ...plain.features,
          'comparingTolerations',
        ]);
      }
    });

    it('leaves all but taints and tolerations as it is', () => {
      const valid = seeds.filter(
        seed =>
          generateCase(seed).kind === 'valid' &&
          withGate(seed).kind === 'valid',
      );
      expect(valid.length).toBeGreaterThan(seeds.length / 2);
      for (const seed of valid) {
        expect(withoutTaints(withGate(seed).case)).toEqual(
          withoutTaints(generateCase(seed).case),
        );
      }
    });

    it('makes mistakes of its own, and takes for valid what it allows', () => {
      const mistakes = new Set(
        seeds.flatMap(seed => {
          const made = withGate(seed);
          return made.kind === 'mistake' ? made.mistake : [];
        }),
      );
      expect([...mistakes]).toContain('toleration with Gt beyond 64 bits');
      expect([...mistakes]).not.toContain('toleration with Gt');
      expect([...mistakes]).not.toContain('toleration with Lt');
    });
  });
});

/** The gate is about taints and tolerations alone. */
function withoutTaints(generated: object): unknown {
  return JSON.parse(JSON.stringify(generated), (key, value) =>
    key === 'taints' || key === 'tolerations' ? undefined : value,
  );
}
