export type { KindSelection } from './KindSelection';
export { selectKinds } from './selectKinds';
export type { NamedClusterSource } from './NamedClusterSource';
export { startClusterViews } from './startClusterViews';
