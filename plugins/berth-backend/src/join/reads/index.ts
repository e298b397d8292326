export * from './objectKeys';
export * from './Reads';
export * from './RecordedView';
