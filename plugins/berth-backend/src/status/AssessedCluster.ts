import type {
  ClusterStatus,
  WorkloadStatus,
} from '@berth/backstage-plugin-berth-common';
import type { PodProblem } from '@berth/backstage-plugin-berth-workloads';
import type { JoinedWorkload } from '../join';
import type { ClusterView } from '../store/ClusterView';

/** A workload as the answer tells it, beside the objects behind it. */
export interface AssessedWorkload {
  status: WorkloadStatus;
  joined: JoinedWorkload;
  /** All of them; the answer holds the worst. */
  problems: readonly PodProblem[];
}

/** One cluster of the answer, before anything is said about it. */
export interface AssessedCluster {
  view: ClusterView;
  freshness: ClusterStatus['freshness'];
  capabilities: ClusterStatus['capabilities'];
  gpuUtilisation: ClusterStatus['gpuUtilisation'];
  /** The worst of all parts that could have held something of this entity. */
  relied: ClusterStatus['freshness'];
  workloads: readonly AssessedWorkload[];
  applications: ClusterStatus['applications'];
}
