import type { Held } from './Probe';

/**
 * How many objects are held otherwise than the cluster has them at the same version: held and gone, there and not held, or
 * held in another state. Objects that are left out as unreadable in that state are missing rightly.
 */
export function divergences(
  held: Pick<Held, 'objects' | 'quarantined'>,
  theirs: ReadonlyMap<string, string>,
): number {
  const { objects, quarantined } = held;
  let wrong = 0;
  for (const [uid, resourceVersion] of theirs) {
    const of = objects.has(uid) ? objects : quarantined;
    if (of.get(uid) !== resourceVersion) wrong++;
  }
  for (const uid of objects.keys()) {
    if (!theirs.has(uid)) wrong++;
  }
  return wrong;
}
