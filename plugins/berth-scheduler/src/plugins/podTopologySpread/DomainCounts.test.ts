import fc from 'fast-check';
import type { Change } from '../../snapshot/Occupancy';
import { DomainCounts } from './DomainCounts';

describe('DomainCounts', () => {
  it('knows the minimum of the domains that count', () => {
    const domains = new DomainCounts(
      Int32Array.of(3, 1, 2, 3),
      Uint8Array.of(1, 0, 1, 1),
    );
    expect(domains.size).toBe(3);
    expect(domains.minimum).toBe(2);
    expect(domains.domainsWith(3)).toBe(2);
    expect(domains.domainsWith(1)).toBe(0);
  });

  it('keeps it while pods come and go', () => {
    const moves = fc.array(
      fc.tuple(fc.nat({ max: 3 }), fc.constantFrom<Change>(1, -1)),
      { maxLength: 60 },
    );
    const start = fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(start, moves, (counts, steps) => {
        const domains = new DomainCounts(
          Int32Array.from(counts),
          new Uint8Array(4).fill(1),
        );
        for (const [domain, by] of steps) {
          domains.add(domain, by);
          expect(domains.minimum).toBe(Math.min(...domains.counts));
        }
      }),
    );
  });
});
