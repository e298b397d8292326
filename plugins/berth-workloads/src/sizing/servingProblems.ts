import { modelProblems } from './modelProblems';
import {
  numberProblems,
  type NumberRule,
  type FieldProblem,
} from '../problems';
import type { ServingInput } from './serving';

const rules = {
  contextLength: { min: 1, max: 100_000_000 },
  concurrency: { min: 1, max: 100_000 },
  batchedTokens: { min: 1, max: 1_000_000 },
  memoryUtilization: { min: 0.1, max: 0.99, whole: false },
  tensorParallel: { min: 1, max: 64 },
  pipelineParallel: { min: 1, max: 64 },
} satisfies Partial<Record<keyof ServingInput, NumberRule>>;

/** What is wrong with an input, field by field. */
export function servingProblems(input: ServingInput): FieldProblem[] {
  const names = Object.keys(rules) as Array<keyof typeof rules>;
  const problems = [
    ...modelProblems(input.model),
    ...names.flatMap(name => {
      const value = input[name];
      return value === undefined
        ? []
        : numberProblems(name, value, rules[name]);
    }),
  ];
  const { model, tensorParallel = 1, pipelineParallel = 1 } = input;
  if (problems.length === 0 && model.attention.heads % tensorParallel !== 0) {
    problems.push({
      field: 'tensorParallel',
      message: `must divide the ${model.attention.heads} attention heads`,
    });
  }
  if (problems.length === 0 && pipelineParallel > model.layers) {
    problems.push({
      field: 'pipelineParallel',
      message: `must be at most the number of layers, ${model.layers}`,
    });
  }
  return problems;
}
