export * from './podCounts';
export * from './podProblems';
