export * from './describeWithControlPlane';
