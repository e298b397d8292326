export * from './ArgoApi';
export * from './ArgoInstances';
export * from './ArgoPages';
export * from './newInstanceStore';
export * from './readArgoApiSettings';
export * from './readArgoPages';
