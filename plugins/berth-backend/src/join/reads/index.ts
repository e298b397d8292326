export * from './KeptReads';
export type { LookupKey } from './LookupKey';
export * from './objectKeys';
export * from './Reads';
export * from './RecordedView';
