import { modelProblems } from './modelProblems';
import {
  numberProblems,
  type NumberRule,
  type FieldProblem,
} from '../problems';
import type { TrainingInput } from './training';

const rules = {
  sequenceLength: { min: 1, max: 100_000_000 },
  microBatch: { min: 1, max: 100_000 },
  trainableShare: { min: 0, max: 1, whole: false },
  gpuCount: { min: 1, max: 100_000 },
} satisfies Partial<Record<keyof TrainingInput, NumberRule>>;

/** What is wrong with an input, field by field. */
export function trainingProblems(input: TrainingInput): FieldProblem[] {
  const names = Object.keys(rules) as Array<keyof typeof rules>;
  return [
    ...modelProblems(input.model),
    ...names.flatMap(name => {
      const value = input[name];
      return value === undefined
        ? []
        : numberProblems(name, value, rules[name]);
    }),
  ];
}
