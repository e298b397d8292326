import { numberProblems, type FieldProblem } from '../problems';

/** The problem with a number of things, if there is a number; empty where there is none. */
export function countProblems(
  field: string,
  value: number | undefined,
  min: number,
  max: number,
): FieldProblem[] {
  return value === undefined ? [] : numberProblems(field, value, { min, max });
}
