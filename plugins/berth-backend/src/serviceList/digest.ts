import type {
  ClusterStatus,
  ListedService,
  ServiceStatus,
  WorkloadStatus,
} from '@berth/backstage-plugin-berth-common';
import type {
  Autoscaling,
  AutoscalingState,
  Health,
  Part,
  WorkloadRole,
} from '@berth/backstage-plugin-berth-workloads';
import { compareTones } from '../status/tone';

/** What a list shows of a status. */
export type ServiceDigest = Pick<
  ListedService,
  | 'tone'
  | 'headline'
  | 'problemCount'
  | 'clusters'
  | 'runs'
  | 'pods'
  | 'autoscaling'
  | 'gpus'
  | 'applications'
>;

const digests = new WeakMap<ServiceStatus, ServiceDigest>();

/** A status at one glance; made once for each status, however many readers and filters ask. */
export function digestOf(status: ServiceStatus): ServiceDigest {
  const known = digests.get(status);
  if (known) return known;
  const workloads = status.clusters.flatMap(cluster => cluster.workloads);
  const digest: ServiceDigest = {
    tone: status.tone,
    headline: status.headline,
    problemCount: status.problems.length,
    clusters: [...status.clusters]
      .sort(compareTones)
      .map(({ cluster, tone, freshness }) => ({ ...cluster, tone, freshness })),
    runs: runsOf(workloads),
    pods: podsOf(workloads),
    autoscaling: autoscalingOf(workloads),
    gpus: gpusOf(workloads),
    applications: applicationsOf([
      ...status.clusters,
      ...(status.argoInstances ?? []),
    ]),
  };
  digests.set(status, digest);
  return digest;
}

function podsOf(all: readonly WorkloadStatus[]): ServiceDigest['pods'] {
  // What has no pods and says nothing of how many it wants is not "0 of 0".
  const workloads = all.filter(
    ({ rollout, pods }) => rollout.phase !== 'unknown' || pods.total > 0,
  );
  if (workloads.length === 0) return undefined;
  const sum = { available: 0, desired: 0, pending: 0 };
  for (const { rollout, pods } of workloads) {
    // Surplus pods of one workload do not stand in for missing ones of another.
    sum.available += Math.min(rollout.available, rollout.desired);
    sum.desired += rollout.desired;
    sum.pending += pods.pending;
  }
  return sum;
}

/** Of these the numbers of pods say it all. */
const PLAIN: ReadonlySet<WorkloadRole> = new Set([
  'service',
  'daemon',
  'replicas',
  'pod',
  'other',
]);

/** From the one that most needs to be seen. */
const HEALTHS: readonly Health[] = [
  'Degraded',
  'Missing',
  'Progressing',
  'Suspended',
  'Unknown',
  'Healthy',
];

function runsOf(workloads: readonly WorkloadStatus[]): ServiceDigest['runs'] {
  const [foremost, ...others] = workloads
    .flatMap(({ health, rollout, details }) =>
      details && !PLAIN.has(details.role) ? [{ health, rollout, details }] : [],
    )
    .sort((a, b) => HEALTHS.indexOf(a.health) - HEALTHS.indexOf(b.health));
  if (!foremost) return undefined;
  const { rollout, details } = foremost;
  return {
    role: details.role,
    // What rolls out is told of in pods.
    progress: rollout.phase === 'unknown' ? details.progress[0] : undefined,
    parts: details.parts.flatMap(inALine),
    more: others.length,
  };
}

function inALine(part: Part): Part[] {
  switch (part.type) {
    case 'group':
    case 'share':
      return [part];
    case 'place':
      return [{ ...part, ahead: [], unnamed: undefined }];
    default:
      return [];
  }
}

/** From the one that most needs to be seen. */
const STATES: readonly AutoscalingState[] = [
  'unable',
  'limitedByMaximum',
  'scalingUp',
  'unknown',
  'inactive',
  'scalingDown',
  'limitedByMinimum',
  'steady',
];

function autoscalingOf(
  workloads: readonly WorkloadStatus[],
): ServiceDigest['autoscaling'] {
  const rank = ({ state }: Autoscaling) => STATES.indexOf(state);
  const [foremost, ...others] = workloads
    .flatMap(({ autoscaling }) => autoscaling)
    .sort((a, b) => rank(a) - rank(b));
  if (!foremost) return undefined;
  const { state, min, max, current, desired } = foremost;
  return { state, min, max, current, desired, more: others.length };
}

function gpusOf(workloads: readonly WorkloadStatus[]): ServiceDigest['gpus'] {
  const sums = new Map<string, ServiceDigest['gpus'][number]>();
  for (const gpu of workloads.flatMap(({ gpus }) => gpus)) {
    const { vendor, resource, unit, model } = gpu;
    const key = JSON.stringify([resource, model, unit]);
    const sum = sums.get(key);
    sums.set(key, {
      ...{ vendor, resource, unit, model },
      requested: (sum?.requested ?? 0) + gpu.requested,
      bound: (sum?.bound ?? 0) + gpu.bound,
    });
  }
  return [...sums.values()];
}

function applicationsOf(
  places: ReadonlyArray<Pick<ClusterStatus, 'applications'>>,
): ServiceDigest['applications'] {
  const applications = places.flatMap(place => place.applications);
  if (applications.length === 0) return undefined;
  const count = (sync: string) =>
    applications.filter(application => application.sync === sync).length;
  const synced = count('Synced');
  const outOfSync = count('OutOfSync');
  return {
    synced,
    outOfSync,
    unknown: applications.length - synced - outOfSync,
  };
}
