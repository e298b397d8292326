export * from './binaries';
export * from './builders';
export * from './controlPlane';
export * from './crds';
export * from './KubernetesObject';
export * from './kubernetesVersion';
export * from './seededCluster';
export * from './testing';
