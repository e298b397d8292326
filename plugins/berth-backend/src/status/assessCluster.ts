import { EntitySelection, JoinedCluster, RecordedView, Reads } from '../join';
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
    /** Takes what was looked up. */
    reads: Reads;
  },
): AssessedCluster {
  const { view } = joined;
  const looked = new RecordedView(view, options.reads);
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
      assessWorkload({ view: looked, joined: workload, now: options.now }),
    ),
    applications: joined.applications.map(applicationStatus),
  };
}
