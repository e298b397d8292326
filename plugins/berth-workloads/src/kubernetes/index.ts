export * from './apps';
export * from './argo';
export * from './autoscaling';
export * from './meta';
export * from './pods';
