import type {
  ServiceProblem,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import { ApplicationPlacement, EntitySelection, joinEntity } from '../join';
import type { ClusterViews } from '../store/ClusterView';
import { assessCluster } from './assessCluster';
import type { AssessedCluster } from './AssessedCluster';
import { isTroubled } from './capabilities';
import { clusterStatus } from './clusterStatus';
import { headline } from './headline';
import { nothingFoundHint } from './nothingFoundHint';
import { FreeBlocks, problemFamilies } from './problems';
import { compareTones, worstTone } from './tone';

/** The content of a status: all but the name of this content and when it was first seen. */
export type ServiceStatusContent = Omit<
  ServiceStatus,
  'revision' | 'observedAt'
>;

/**
 * Joins, understands and judges: from what the clusters hold to what a reader is told. Pure but for the views it reads.
 *
 * A cluster is in the answer when it holds something of the entity, or when what could have held something is not known
 * for certain. A cluster that was seen and holds nothing is left out.
 */
export function computeServiceStatus(options: {
  selection: EntitySelection;
  views: ClusterViews;
  placement: ApplicationPlacement;
  freeBlocks: FreeBlocks;
  /** Milliseconds since the epoch. */
  now: number;
}): ServiceStatusContent {
  const { selection, views, freeBlocks, now } = options;
  const looked = joinEntity(options).map(joined => ({
    joined,
    assessed: assessCluster(joined, { selection, now }),
  }));
  const shown = looked
    .filter(({ assessed }) => holds(assessed) || mayHold(assessed, selection))
    .map(({ joined, assessed }) => {
      const problems = problemsOf(assessed, freeBlocks);
      return {
        problems,
        status: clusterStatus(assessed, { problems, omitted: joined.omitted }),
      };
    });
  const problems = [
    ...shown.flatMap(cluster => cluster.problems),
    ...sourceProblems(views),
  ].sort(compareTones);
  const assessed = looked.map(cluster => cluster.assessed);
  const found = assessed.some(holds);
  return {
    entityRef: selection.entityRef,
    tone: worstTone([
      ...problems.map(({ tone }) => tone),
      ...shown.map(({ status }) => status.tone),
      ...(found ? [] : (['unknown'] as const)),
    ]),
    headline: headline({
      looked: assessed,
      clusters: views.list().length,
      settled: views.settled,
      problems,
    }),
    problems,
    clusters: shown.map(({ status }) => status),
    hint: nothingFoundHint({ selection, views, found }),
  };
}

function holds({ workloads, applications }: AssessedCluster): boolean {
  return workloads.length + applications.length > 0;
}

/** An entity that asks for nothing by itself is not told of clusters that could not have answered. */
function mayHold(
  { relied }: AssessedCluster,
  { labels, applications }: EntitySelection,
): boolean {
  return (labels ?? applications) !== undefined && isTroubled(relied);
}

function problemsOf(
  cluster: AssessedCluster,
  freeBlocks: FreeBlocks,
): ServiceProblem[] {
  return problemFamilies
    .flatMap(find => find(cluster, { freeBlocks }))
    .sort(compareTones);
}

function sourceProblems(views: ClusterViews): ServiceProblem[] {
  return views.troubles().map(({ source, message }) => ({
    tone: 'unknown',
    sentence: {
      code: 'clusterUnreachable',
      params: { cluster: source, reason: message },
    },
    source,
  }));
}
