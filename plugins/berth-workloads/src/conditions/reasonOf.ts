import { messageOf, stringOf, timeOf } from '../json/read';
import type { Condition } from '../kubernetes';
import type { ConditionReason } from '../model';

/** A condition as the reason of a statement; `reason` is empty where the controller gave none. */
export function reasonOf(
  condition: Condition | undefined,
): ConditionReason | undefined {
  const type = stringOf(condition?.type);
  if (type === undefined) {
    return undefined;
  }
  return {
    condition: type,
    reason: stringOf(condition?.reason) ?? '',
    message: messageOf(condition?.message),
    since: timeOf(condition?.lastTransitionTime),
  };
}
