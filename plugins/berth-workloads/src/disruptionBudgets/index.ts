export * from './disruptionBudgetOf';
