export * from './ApplicationPlacement';
export * from './applicationKeys';
export * from './EntityJoin';
export * from './EntitySelection';
export * from './joinCluster';
export * from './reads';
export * from './readEntitySelection';
export * from './workloadIdentity';
