export * from './DefaultServiceStatuses';
export type { FreeBlocks } from './problems';
export * from './ServiceStatuses';
