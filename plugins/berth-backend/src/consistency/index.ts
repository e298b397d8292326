export { comparisonPeriodMs } from './comparisonPeriodMs';
export { ConsistencyCheck } from './ConsistencyCheck';
export type { Comparison } from './ConsistencyCheck';
export type { Held, Probe } from './Probe';
