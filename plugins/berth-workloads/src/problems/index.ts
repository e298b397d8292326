export type { FieldProblem } from './FieldProblem';
export { numberProblems, type NumberRule } from './numberProblems';
