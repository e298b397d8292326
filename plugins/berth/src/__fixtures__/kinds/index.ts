export { inferenceServiceStatus } from './inferenceService';
export { kueueWorkloadStatus } from './kueueWorkload';
export { rayClusterStatus } from './rayCluster';
export { trainJobStatus } from './trainJob';
export { understood } from './understood';
