import { watchedKinds } from '../../projection';
import type { WatchedKind } from '../../store/ClusterView';
import { keyOf } from './LookupKey';

const KINDS = [
  ...(Object.keys(watchedKinds) as WatchedKind[]),
  'optional',
  'rowApplications',
  'anything',
] as const;

/** As API servers make them. */
const uidOf = (index: number) =>
  `${(index * 2_654_435_761)
    .toString(16)
    .padStart(12, '0')}-4000-8000-${index}`;

describe('keyOf', () => {
  it('is the same for the same look-up, and a number that V8 holds without a box', () => {
    const key = keyOf('pods', 'uid', uidOf(1));
    expect(keyOf('pods', 'uid', uidOf(1))).toBe(key);
    expect(key | 0).toBe(key);
  });

  it('is never the same among two kinds, whatever is looked up', () => {
    const kindsOf = new Map<number, string>();
    for (const kind of KINDS) {
      for (let index = 0; index < 1_000; index++) {
        const key = keyOf(kind, 'uid', uidOf(index));
        expect([undefined, kind]).toContain(kindsOf.get(key));
        kindsOf.set(key, kind);
      }
    }
  });

  it('tells apart where one text ends and the next begins', () => {
    expect(keyOf('pods', 'name', 'a', 'bc')).not.toBe(
      keyOf('pods', 'name', 'ab', 'c'),
    );
    expect(keyOf('pods', 'name', 'a')).not.toBe(keyOf('pods', 'name', '', 'a'));
  });

  it('is as rarely the same for two look-ups as chance is', () => {
    const count = 100_000;
    const keys = new Set<number>();
    for (let index = 0; index < count; index++) {
      keys.add(keyOf('pods', 'name', `team-${index % 40}`, `svc-${index}-1-a`));
    }
    // Of 2^27 keys, 37 pairs are to be expected.
    expect(count - keys.size).toBeLessThan(150);
  });
});
