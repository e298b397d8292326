import { Applications } from './Applications';
import { ClusterStatus } from './ClusterStatus';
import { ClusterSummary } from './ClusterSummary';
import { Error } from './Error';
import { Fleet, FleetHoldings, FleetMap, FleetQueue } from './Fleet';
import { Capabilities, Freshness, Trouble } from './Freshness';
import { PersonalStatus } from './PersonalStatus';
import { ServiceList } from './ServiceList';
import { ServiceStatus } from './ServiceStatus';
import { WorkloadDetails } from './WorkloadDetails';
import { WorkloadStatus } from './WorkloadStatus';

export const schemas = {
  Applications,
  Capabilities,
  ClusterStatus,
  ClusterSummary,
  Error,
  Fleet,
  FleetHoldings,
  FleetMap,
  FleetQueue,
  Freshness,
  PersonalStatus,
  ServiceList,
  ServiceStatus,
  Trouble,
  WorkloadDetails,
  WorkloadStatus,
} as const;
