export * from './openReplicaDatabase';
export * from './Replicas';
export * from './SharedRevisions';
