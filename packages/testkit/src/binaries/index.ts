export * from './BinaryProgress';
export * from './binaryNames';
export type { DownloadOrigins } from './downloadBinary';
export * from './ensureBinaries';
export * from './ensureBinariesSync';
