import type { FieldProblem } from './FieldProblem';

/** What a number must be. */
export interface NumberRule {
  min: number;
  max: number;
  whole?: boolean;
}

/** The problem with a number; empty where there is none. */
export function numberProblems(
  field: string,
  value: number,
  rule: NumberRule,
): FieldProblem[] {
  const { min, max, whole = true } = rule;
  const fits =
    typeof value === 'number' &&
    value >= min &&
    value <= max &&
    (!whole || Number.isSafeInteger(value));
  const kind = whole ? 'a whole number' : 'a number';
  return fits
    ? []
    : [{ field, message: `must be ${kind} from ${min} to ${max}` }];
}
