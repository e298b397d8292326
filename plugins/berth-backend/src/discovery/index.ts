export { ClusterDiscovery } from './ClusterDiscovery';
export { servedNow } from './servedNow';
export { servedVersion } from './ServedKinds';
export type { ServedKinds } from './ServedKinds';
