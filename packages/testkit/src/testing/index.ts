export * from './describeUnless';
export * from './describeWithBinaries';
export * from './describeWithControlPlane';
