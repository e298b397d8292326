export * from './BinaryProgress';
export * from './binaryNames';
export * from './ensureBinaries';
export * from './ensureBinariesSync';
export type { DownloadOrigins } from './publishedRelease';
