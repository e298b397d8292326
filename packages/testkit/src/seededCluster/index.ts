export * from './startSeededCluster';
