import type {
  ClusterStatus,
  ServiceProblem,
  Tone,
  WorkloadStatus,
} from '@berth/backstage-plugin-berth-common';
import type { AssessedCluster } from './AssessedCluster';
import { kindTroubles } from './kindTroubles';
import { isInMotion, isUnknown } from './motion';
import { compareTones, worstTone } from './tone';
import { unreadObjects } from './unreadObjects';

const SHOWN_WORKLOADS = 200;

/** One row of the answer. */
export function clusterStatus(
  cluster: AssessedCluster,
  options: { problems: readonly ServiceProblem[]; omitted: number },
): ClusterStatus {
  const { view, freshness, capabilities, applications } = cluster;
  const ranked = cluster.workloads
    .map(({ status }) => ({
      status,
      tone: toneOf(status, options.problems),
    }))
    .sort(compareTones);
  const omitted =
    options.omitted + Math.max(0, ranked.length - SHOWN_WORKLOADS);
  const kinds = view.optional.kinds();
  return {
    cluster: { name: view.name, title: view.title },
    freshness,
    capabilities,
    ...kindTroubles(kinds, {
      cluster: freshness,
      roots: cluster.workloads.map(({ joined }) => joined.root),
    }),
    ...unreadObjects(view, kinds),
    gpuUtilisation: cluster.gpuUtilisation,
    tone: worstTone([
      ...options.problems.map(({ tone }) => tone),
      ...ranked.map(({ tone }) => tone),
    ]),
    workloads: ranked.slice(0, SHOWN_WORKLOADS).map(({ status }) => status),
    ...(omitted > 0 && { workloadsOmitted: omitted }),
    applications,
  };
}

function toneOf(
  status: WorkloadStatus,
  problems: readonly ServiceProblem[],
): Tone {
  const own = problems.filter(
    ({ workload }) =>
      workload?.kind === status.kind &&
      workload.namespace === status.namespace &&
      workload.name === status.name,
  );
  return worstTone([
    ...own.map(({ tone }) => tone),
    ...(isInMotion(status) ? (['look'] as const) : []),
    ...(isUnknown(status) ? (['unknown'] as const) : []),
  ]);
}
