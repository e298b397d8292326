export * from './argo';
export * from './autoscaling';
export * from './gpus';
export * from './health';
export * from './pods';
export * from './podShape';
export * from './rollout';
export * from './sentences';
