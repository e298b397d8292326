import { ClusterStatus } from './ClusterStatus';
import { ClusterSummary } from './ClusterSummary';
import { Error } from './Error';
import { Capabilities, Freshness, Trouble } from './Freshness';
import { ServiceStatus } from './ServiceStatus';
import { WorkloadStatus } from './WorkloadStatus';

export const schemas = {
  Capabilities,
  ClusterStatus,
  ClusterSummary,
  Error,
  Freshness,
  ServiceStatus,
  Trouble,
  WorkloadStatus,
} as const;
