export { memoryBudgetBytes } from './memoryBudgetBytes';
export type { KindSelection } from './KindSelection';
export { selectKinds } from './selectKinds';
export type { NamedClusterSource } from './NamedClusterSource';
export type { WatchClusterOptions } from './watchCluster';
export { startClusterViews } from './startClusterViews';
