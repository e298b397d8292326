export * from './acceleratorOf';
export * from './clusterGpus';
export * from './gpusOf';
