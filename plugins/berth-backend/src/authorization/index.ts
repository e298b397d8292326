export { AuthorizedPersonalStatuses } from './AuthorizedPersonalStatuses';
export * from './AuthorizedClusters';
export * from './AuthorizedFleet';
export * from './AuthorizedServiceLists';
export * from './AuthorizedServiceStatuses';
export * from './ClusterPermissions';
export * from './readClusterLabels';
export * from './rules';
