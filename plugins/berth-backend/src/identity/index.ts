export { ClusterIdentity } from './ClusterIdentity';
