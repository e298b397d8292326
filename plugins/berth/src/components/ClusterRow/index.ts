export { ClusterRow } from './ClusterRow';
