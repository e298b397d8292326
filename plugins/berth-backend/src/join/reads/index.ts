export * from './KeptReads';
export { keyOf, type LookupKey } from './LookupKey';
export * from './objectKeys';
export * from './Reads';
export * from './RecordedView';
