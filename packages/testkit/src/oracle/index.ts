export * from './benchOracle';
export * from './compareVerdicts';
export * from './Disagreement';
export * from './generateCase';
export * from './openOracle';
export * from './oracleBinary';
export * from './OracleVerdict';
export * from './shrinkCase';
