export * from './apps/deployment';
export * from './apps/replicaSet';
export * from './apps/statefulSet';
export * from './core/pod';
export * from './WorkloadKind';
export * from './workloadKinds';
