import type { Fields } from '../json/Fields';

/**
 * Whether the controller has looked at the newest spec. A missing number is 0, as in Go, so that a new object with an
 * empty status is not yet observed.
 */
export function isObserved(object: Fields): boolean {
  return (
    (object.object('metadata').count('generation') ?? 0) <=
    (object.object('status').count('observedGeneration') ?? 0)
  );
}

/**
 * Whether there is anything to judge by. Without status and generation, the rules of Argo CD would call an object
 * healthy merely because all its zeros are equal.
 */
export function isReadable(object: Fields): boolean {
  return (
    object.object('status').exists ||
    (object.any('status') === undefined &&
      (object.object('metadata').count('generation') ?? 0) > 0)
  );
}
