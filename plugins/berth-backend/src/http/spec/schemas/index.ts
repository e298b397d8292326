import { ClusterStatus } from './ClusterStatus';
import { ClusterSummary } from './ClusterSummary';
import { Error } from './Error';
import { Capabilities, Freshness, Trouble } from './Freshness';
import { ServiceList } from './ServiceList';
import { ServiceStatus } from './ServiceStatus';
import { WorkloadDetails } from './WorkloadDetails';
import { WorkloadStatus } from './WorkloadStatus';

export const schemas = {
  Capabilities,
  ClusterStatus,
  ClusterSummary,
  Error,
  Freshness,
  ServiceList,
  ServiceStatus,
  Trouble,
  WorkloadDetails,
  WorkloadStatus,
} as const;
