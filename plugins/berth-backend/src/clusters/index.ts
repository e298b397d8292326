export { memoryBudgetBytes } from './memoryBudgetBytes';
export { processMemoryBytes } from './processMemoryBytes';
export type { KindSelection } from './KindSelection';
export { selectKinds } from './selectKinds';
export type { NamedClusterSource } from './NamedClusterSource';
export type { WatchClusterOptions } from './watchCluster';
export { startClusterViews } from './startClusterViews';
