export * from './argoApplicationOf';
export * from './withoutCredentials';
