export * from './ArgoApi';
export * from './ArgoInstances';
export * from './newInstanceStore';
export * from './readArgoApiSettings';
