export * from './WorkloadKind';
export * from './workloadKinds';
export * from './kueue.x-k8s.io/kueueWaits';
