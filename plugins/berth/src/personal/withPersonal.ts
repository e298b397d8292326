import {
  ClusterStatus,
  notAskedStatus,
  PersonalStatus,
  ServiceStatus,
  Tone,
} from '@berth/backstage-plugin-berth-common';
import type { Sentence } from '@berth/backstage-plugin-berth-workloads';
import { worstFirst } from '../service/worstFirst';

/**
 * A status with what was read with the reader's own sign-in, as one: its rows among the others, its problems in their order,
 * and one sentence for all. `personalClusters` are then those that were not asked.
 */
export function withPersonal(
  status: ServiceStatus,
  reading: PersonalStatus | undefined,
): ServiceStatus {
  const { personalClusters = [] } = status;
  if (personalClusters.length === 0) return status;
  const known = new Map(
    reading?.clusters
      .filter(({ freshness }) => freshness.status !== 'notAsked')
      .map(row => [row.cluster.name, withoutPreviews(row)]),
  );
  const rows = personalClusters.map(
    cluster => known.get(cluster.name) ?? notAskedStatus(cluster),
  );
  const unasked = personalClusters.filter(({ name }) => !known.has(name));
  const told = {
    ...status,
    clusters: [...status.clusters, ...rows],
    personalClusters: unasked,
  };
  return reading && known.size > 0 ? joined(told, status, reading) : told;
}

function joined(
  told: ServiceStatus,
  shared: ServiceStatus,
  reading: PersonalStatus,
): ServiceStatus {
  const found = holds(shared) || holds(reading);
  const problems = worstFirst(
    [...shared.problems, ...reading.problems],
    ({ tone }) => tone,
  );
  return {
    ...told,
    problems,
    tone: worst([
      ...problems.map(({ tone }) => tone),
      ...(holds(shared) ? [shared.tone] : []),
      ...(holds(reading) ? [reading.tone] : []),
      ...(found ? [] : (['unknown'] as const)),
    ]),
    headline: headlineOf({ ...told, problems }, shared, reading),
    hint: found ? undefined : shared.hint,
  };
}

function headlineOf(
  { problems, personalClusters }: ServiceStatus,
  shared: ServiceStatus,
  reading: PersonalStatus,
): Sentence {
  const [first] = problems;
  if (first && first.tone !== 'unknown') return first.sentence;
  const holding = [shared, reading].filter(holds);
  if (holding.length === 0) {
    // While one is not asked, nobody can say that nothing is there.
    return personalClusters && personalClusters.length > 0
      ? { code: 'signInNeeded', params: { clusters: personalClusters.length } }
      : reading.headline;
  }
  if (first) return first.sentence;
  const quiet = holding.filter(({ headline: { code } }) => !isCount(code));
  if (quiet.length > 0) return quiet[0].headline;
  const clusters = holding.reduce(
    (sum, { clusters: rows }) => sum + rows.filter(holdsRow).length,
    0,
  );
  const atRest = holding.every(
    ({ headline: { code } }) => code === 'scaledToZero',
  );
  return { code: atRest ? 'scaledToZero' : 'healthy', params: { clusters } };
}

/** Sentences that count the clusters in which all is as it should be. */
function isCount(code: Sentence['code']): boolean {
  return code === 'healthy' || code === 'scaledToZero';
}

function holds({
  clusters,
  argoInstances = [],
}: Pick<ServiceStatus, 'clusters' | 'argoInstances'>): boolean {
  return (
    clusters.some(holdsRow) ||
    argoInstances.some(({ applications }) => applications.length > 0)
  );
}

function holdsRow({
  workloads,
  applications,
}: Pick<ClusterStatus, 'workloads' | 'applications'>): boolean {
  return workloads.length + applications.length > 0;
}

function worst(tones: readonly Tone[]): Tone {
  return worstFirst(tones, tone => tone)[0] ?? 'good';
}

/** There is no preview of a cluster that nobody watches. */
function withoutPreviews(row: ClusterStatus): ClusterStatus {
  return {
    ...row,
    workloads: row.workloads.map(workload => ({
      ...workload,
      details: workload.details && { ...workload.details, asks: undefined },
    })),
  };
}
