export * from './problemFamilies';
export * from './ProblemFamily';
