export * from './AuthorizedClusters';
export * from './AuthorizedServiceStatuses';
