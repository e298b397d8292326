import {
  EntitySelection,
  JoinedCluster,
  OpenView,
  RecordedView,
  Reads,
  relatedIn,
} from '../join';
import type { ArgoPages } from '../argocdApi';
import { inBackendTime } from '../clock/inBackendTime';
import { applicationStatus } from './applicationStatus';
import type { GpuMeasurements } from '../utilisation';
import { assessWorkload } from './assessWorkload';
import { OwnObjects } from './ownObjects';
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
    /** None where absent. */
    argoPages?: ArgoPages;
    /** Of the cluster; milliseconds since the epoch. */
    now: number;
    /** Takes what was looked up. */
    reads: Reads;
  },
): AssessedCluster {
  const { view } = joined;
  const looked = new RecordedView(view, options.reads);
  const capabilities = capabilitiesOf(view);
  const freshness = clusterFreshness(capabilities);
  const { access } = options.selection;
  const related = relatedIn({
    view: access ? new OpenView(looked, access) : looked,
    queues: looked,
  });
  const own = new OwnObjects(joined);
  const workloads = joined.workloads.map(workload =>
    assessWorkload({
      ...options,
      view: looked,
      joined: workload,
      related,
      own,
    }),
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
    applications: joined.applications.map(application => {
      const hub = joined.hubs.get(application);
      const status = inBackendTime(
        applicationStatus(application),
        hub?.clockAheadMs ?? 0,
      );
      const instance = joined.ofApis.has(application) ? hub : undefined;
      return {
        ...status,
        url: options.argoPages?.urlOf(status, instance?.name),
        ...(instance && {
          instance: {
            name: instance.name,
            freshness: instance.store('applications').freshness,
          },
        }),
      };
    }),
  };
}
