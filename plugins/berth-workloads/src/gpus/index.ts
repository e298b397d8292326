export { acceleratorKey, compareAccelerators } from './acceleratorKey';
export { acceleratorOf, gpuModelOf } from './acceleratorOf';
export type { Accelerator } from './acceleratorOf';
export * from './clusterGpus';
export * from './gpusOf';
