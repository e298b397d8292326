export * from './WorkloadKind';
export * from './workloadKinds';
