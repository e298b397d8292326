import type {
  ArgoInstanceStatus,
  ClusterStatus,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';

/** Where something runs, or is deployed from, of which there are details. */
export interface DetailedPlaces {
  clusters: readonly ClusterStatus[];
  instances: readonly ArgoInstanceStatus[];
}

export function detailedPlaces(status: ServiceStatus): DetailedPlaces {
  return {
    clusters: status.clusters.filter(
      ({ workloads, applications }) =>
        workloads.length + applications.length > 0,
    ),
    instances: (status.argoInstances ?? []).filter(
      ({ applications }) => applications.length > 0,
    ),
  };
}
