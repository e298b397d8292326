/**
 * The wire of Berth: DTOs, annotations, permissions, the typed API client.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './api';
export * from './argoInstances';
export * from './client';
export * from './clusters';
export * from './fleet';
export * from './freshness';
export * from './gpuUtilisation';
export * from './permissions';
export * from './personal';
export * from './serviceList';
export * from './serviceStatus';
export * from './workloadDetails';
