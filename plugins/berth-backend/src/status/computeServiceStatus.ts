import type {
  ServiceProblem,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import {
  ApplicationPlacement,
  clustersOf,
  EntitySelection,
  joinCluster,
  Reads,
} from '../join';
import type { ClusterViews } from '../store/ClusterView';
import type { GpuMeasurements } from '../utilisation';
import { answerOf, ClusterAnswer, holds } from './ClusterAnswer';
import { isTroubled } from './capabilities';
import { headline } from './headline';
import { nothingFoundHint } from './nothingFoundHint';
import type { FreeBlocks } from './problems';
import { compareTones, worstTone } from './tone';

/** The content of a status: all but the name of this content and when it was first seen. */
export type ServiceStatusContent = Omit<
  ServiceStatus,
  'revision' | 'observedAt'
>;

/** Joins, understands and judges: from what the clusters hold to what a reader is told. Pure but for the views it reads. */
export function computeServiceStatus(options: {
  selection: EntitySelection;
  views: ClusterViews;
  placement: ApplicationPlacement;
  freeBlocks: FreeBlocks;
  measurements: GpuMeasurements;
  /** Milliseconds since the epoch. */
  now: number;
}): ServiceStatusContent {
  const { selection, views } = options;
  return composeServiceStatus({
    selection,
    views,
    answers: clustersOf(selection, views).map(view => {
      const reads = new Reads();
      const joined = joinCluster({ ...options, view, reads });
      return answerOf(joined, { ...options, reads });
    }),
  });
}

/**
 * What the answers of the clusters make together.
 *
 * A cluster is in the answer when it holds something of the entity, or when what could have held something is not known
 * for certain. A cluster that was seen and holds nothing is left out.
 */
export function composeServiceStatus(options: {
  selection: EntitySelection;
  views: ClusterViews;
  /** Of each cluster that the entity's annotations allow, in the order of the clusters. */
  answers: readonly ClusterAnswer[];
}): ServiceStatusContent {
  const { selection, views, answers } = options;
  const shown = answers.filter(
    answer => holds(answer) || mayHold(answer, selection),
  );
  const problems = [
    ...shown.flatMap(answer => answer.problems),
    ...namespaceProblems(selection),
    ...sourceProblems(views),
  ].sort(compareTones);
  const found = answers.some(holds);
  return {
    entityRef: selection.entityRef,
    tone: worstTone([
      ...problems.map(({ tone }) => tone),
      ...shown.map(({ status }) => status.tone),
      ...(found ? [] : (['unknown'] as const)),
    ]),
    headline: headline({
      looked: answers.map(({ assessed }) => assessed),
      clusters: views.list().length,
      settled: views.settled,
      problems,
    }),
    problems,
    clusters: shown.map(({ status }) => status),
    hint: nothingFoundHint({ selection, views, found }),
  };
}

/** An entity that asks for nothing by itself is not told of clusters that could not have answered. */
function mayHold(
  { assessed }: ClusterAnswer,
  { labels, applications }: EntitySelection,
): boolean {
  return (labels ?? applications) !== undefined && isTroubled(assessed.relied);
}

function namespaceProblems({
  closedNamespaces,
}: EntitySelection): ServiceProblem[] {
  return closedNamespaces.map(namespace => ({
    tone: 'unknown',
    sentence: { code: 'namespaceNotOpen', params: { namespace } },
  }));
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
