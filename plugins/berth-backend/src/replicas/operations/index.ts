export * from './beat';
export * from './publish';
export * from './readHeads';
export * from './readRecords';
