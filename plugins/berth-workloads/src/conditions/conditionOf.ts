import { listOf } from '../json/read';
import type { Condition } from '../kubernetes';

/** The condition of this type, if there is one. Types are unique in a list that the API server accepted. */
export function conditionOf(
  conditions: readonly Condition[] | undefined,
  type: string,
): Condition | undefined {
  return listOf(conditions).find(condition => condition.type === type);
}
