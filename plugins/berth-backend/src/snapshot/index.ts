export * from './ClusterSnapshots';
export * from './DefaultClusterSnapshots';
export * from './SnapshotFreeBlocks';
