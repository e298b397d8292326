export * from './ClusterSummaries';
export * from './DefaultClusterSummaries';
