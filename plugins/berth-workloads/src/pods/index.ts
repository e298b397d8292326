export * from './podCounts';
export * from './podProblems';
export * from './podResources';
