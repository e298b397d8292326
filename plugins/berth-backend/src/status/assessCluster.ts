import { EntitySelection, JoinedCluster, RecordedView, Reads } from '../join';
import { applicationStatus } from './applicationStatus';
import type { GpuMeasurements } from '../utilisation';
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
    measurements: GpuMeasurements;
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
  const workloads = joined.workloads.map(workload =>
    assessWorkload({ ...options, view: looked, joined: workload }),
  );
  return {
    view,
    freshness,
    capabilities,
    relied: options.selection.applications
      ? worstFreshness([freshness, capabilities.argo])
      : freshness,
    gpuUtilisation: workloads.some(({ status }) => status.gpus.length > 0)
      ? options.measurements.freshness(view.name)
      : undefined,
    workloads,
    applications: joined.applications.map(applicationStatus),
  };
}
