export { ClusterDiscovery } from './ClusterDiscovery';
export { servedVersion } from './ServedKinds';
