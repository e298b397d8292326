import { countOf, isObject } from '../json/read';
import type { ObjectMeta } from '../kubernetes';

interface Observable {
  metadata: ObjectMeta;
  status?: { observedGeneration?: number };
}

/**
 * Whether the controller has looked at the newest spec. A missing number is 0, as in Go, so that a new object with an
 * empty status is not yet observed.
 */
export function isObserved(object: Observable): boolean {
  return (
    (countOf(object?.metadata?.generation) ?? 0) <=
    (countOf(object?.status?.observedGeneration) ?? 0)
  );
}

/**
 * Whether there is anything to judge by. Without status and generation, the rules of Argo CD would call an object
 * healthy merely because all its zeros are equal.
 */
export function isReadable(object: Observable): boolean {
  const status: unknown = object?.status;
  return (
    isObject(status) ||
    (status === undefined && (countOf(object?.metadata?.generation) ?? 0) > 0)
  );
}
