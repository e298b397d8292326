import { watchedKinds } from '../../projection';
import type { WatchedKind } from '../../store/ClusterView';

/**
 * Among what something is looked up: a watched kind, the optional ones together, the Applications of a cluster's row, or
 * whatever kind, which is so of labels alone.
 */
export type Among = WatchedKind | 'optional' | 'rowApplications' | 'anything';

/**
 * What a look-up asks for, in any cluster: answers to equal keys change with the same objects.
 *
 * A number of 32 bits, because ten thousand entities keep a few dozen keys each, and a text of each would take most of what
 * an answer takes. The upper bits say among what it was looked up; the others are a hash, so that two look-ups among the
 * same may share a key: then a change of what one finds is a change of what the other finds, and an answer is made once too
 * often.
 */
export type LookupKey = number;

const AMONG: readonly Among[] = [
  ...(Object.keys(watchedKinds) as WatchedKind[]),
  'optional',
  'rowApplications',
  'anything',
];
const AMONG_BITS = 32 - Math.clz32(AMONG.length - 1);
const HASH_BITS = 32 - AMONG_BITS;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const ranks = Object.fromEntries(
  AMONG.map((among, rank) => [among, rank]),
) as Record<Among, number>;

/** The same for equal arguments; of different kinds it never is. */
export function keyOf(
  among: Among,
  how: string,
  what = '',
  more = '',
): LookupKey {
  const hash = hashed(more, hashed(what, hashed(how, FNV_OFFSET)));
  // Folded, not cut off: the lower bits of FNV are mixed least.
  const folded = (hash >>> HASH_BITS) ^ (hash & (2 ** HASH_BITS - 1));
  return (ranks[among] << HASH_BITS) | folded;
}

/** FNV-1a of 16 bits at a time, which ends with a sign that no text has. */
function hashed(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  }
  return Math.imul(hash ^ 0xffff, FNV_PRIME);
}
