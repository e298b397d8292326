export type { AssembledCluster } from './AssembledCluster';
export * from './AssembledClusters';
export * from './fleetCluster';
export * from './fleetHoldings';
export * from './fleetMap';
export * from './fleetQueue';
export * from './Holders';
export * from './RecentAnswers';
