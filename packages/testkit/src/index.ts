export * from './binaries';
export * from './controlPlane';
export * from './KubernetesObject';
export * from './kubernetesVersion';
