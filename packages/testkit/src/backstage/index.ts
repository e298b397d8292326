export * from './buildApp';
export * from './entitiesByRefs';
export * from './freePort';
export * from './startBackstage';
