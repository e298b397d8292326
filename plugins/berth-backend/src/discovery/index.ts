export { ClusterDiscovery } from './ClusterDiscovery';
export { servedVersion } from './ServedKinds';
export type { ServedKinds } from './ServedKinds';
