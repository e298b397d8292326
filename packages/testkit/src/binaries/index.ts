export * from './BinaryProgress';
export * from './binaryNames';
export * from './ensureBinaries';
export * from './ensureBinariesSync';
