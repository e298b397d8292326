export type { NamedClusterSource } from './NamedClusterSource';
export { startClusterViews } from './startClusterViews';
