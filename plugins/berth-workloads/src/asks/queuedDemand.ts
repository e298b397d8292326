import type { Fields } from '../json/Fields';
import type { PodDemand } from '../model';
import { queueOf } from './queueOf';

/**
 * What an object asks for, in the queue that it is in. The labels of a queue count on every object: a controller that
 * Berth does not know may hand them on to the pods that it makes.
 */
export function queuedDemand(
  object: Fields,
  asks: PodDemand | undefined,
): PodDemand | undefined {
  const queue = asks?.queue ?? queueOf(object);
  if (asks) {
    return { ...asks, queue };
  }
  if (!queue) {
    return undefined;
  }
  const isSuspended = object.object('spec').any('suspend') === true;
  return { when: isSuspended ? 'onResume' : 'now', units: [], queue };
}
