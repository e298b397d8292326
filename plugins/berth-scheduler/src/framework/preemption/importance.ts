import { isAtLeast, type KubernetesVersion } from '../../kubernetes/version';
import type { Victim } from './Victim';

/** Up to this many pods Go's `sort.Slice` sorts by insertion, which keeps equals in their order; sort/zsortfunc.go. */
const INSERTED = 12;

/**
 * Sorts pods in place, the most important first: by priority, then by how long they have run.
 *
 * Pods that have not started count as starting when they are looked at. Since 1.37 that is once, in the order in which
 * the scheduler came to know them; before, the clock is read anew for each comparison, first for the later of the two,
 * so that their order is reversed.
 * Source: preemption/util.go `MoreImportantVictim`, v1.37.1; pkg/scheduler/util `MoreImportantPod`, v1.36.3.
 *
 * @returns Whether equals may be in another order.
 */
export function sortByImportance(
  victims: Victim[],
  version: KubernetesVersion,
): 'certain' | 'equals by chance' {
  const isReversed = !isAtLeast(version, '1.37');
  const goesBefore = (a: Victim, b: Victim) =>
    a.priority === b.priority
      ? a.started < b.started || (isReversed && isUnstarted(a, b))
      : a.priority > b.priority;
  for (let i = 1; i < victims.length; i++) {
    const moving = victims[i];
    let at = i;
    for (; at > 0 && goesBefore(moving, victims[at - 1]); at--) {
      victims[at] = victims[at - 1];
    }
    victims[at] = moving;
  }
  return victims.length > INSERTED ? 'equals by chance' : 'certain';
}

/** Whether nothing but the order in which they are looked at ranks two pods. */
export function areEquallyImportant(a: Victim, b: Victim): boolean {
  return a.priority === b.priority && a.started === b.started;
}

function isUnstarted(a: Victim, b: Victim): boolean {
  return a.started === Infinity && b.started === Infinity;
}
