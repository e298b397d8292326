import type { EntitySelection, JoinedCluster } from '../join';
import { applicationStatus } from './applicationStatus';
import { assessWorkload } from './assessWorkload';
import type { AssessedCluster } from './AssessedCluster';
import {
  capabilitiesOf,
  clusterFreshness,
  worstFreshness,
} from './capabilities';

/** What belongs to an entity in one cluster, understood. */
export function assessCluster(
  joined: JoinedCluster,
  options: {
    selection: EntitySelection;
    /** Milliseconds since the epoch. */
    now: number;
  },
): AssessedCluster {
  const { view } = joined;
  const capabilities = capabilitiesOf(view);
  const freshness = clusterFreshness(capabilities);
  return {
    view,
    freshness,
    capabilities,
    relied: options.selection.applications
      ? worstFreshness([freshness, capabilities.argo])
      : freshness,
    workloads: joined.workloads.map(workload =>
      assessWorkload({ view, joined: workload, now: options.now }),
    ),
    applications: joined.applications.map(applicationStatus),
  };
}
