export * from './argoApplicationOf';
