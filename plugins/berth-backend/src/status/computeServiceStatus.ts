import type {
  ServiceProblem,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import {
  ApplicationPlacement,
  clustersOf,
  EntitySelection,
  instancesOf,
  joinCluster,
  personalClustersOf,
  Reads,
} from '../join';
import type { ArgoPages } from '../argocdApi';
import type { ClusterView, ClusterViews } from '../store/ClusterView';
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
  /** Argo CD instances that are read through their API; none where absent. */
  instances?: readonly ClusterView[];
  placement: ApplicationPlacement;
  freeBlocks: FreeBlocks;
  measurements: GpuMeasurements;
  /** None where absent. */
  argoPages?: ArgoPages;
  /** Milliseconds since the epoch. */
  now: number;
}): ServiceStatusContent {
  const { selection, views, instances = [] } = options;
  const asked = [
    ...clustersOf(selection, views),
    ...instancesOf(selection, instances),
  ];
  return composeServiceStatus({
    selection,
    views,
    instances,
    answers: asked.map(view => {
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
  instances: readonly ClusterView[];
  /** Of each cluster and each Argo CD instance that the entity's annotations allow, in their order. */
  answers: readonly ClusterAnswer[];
}): ServiceStatusContent {
  const { selection, views, instances, answers } = options;
  const isInstance = ({ view }: ClusterAnswer) => instances.includes(view);
  const shown = answers.filter(
    answer => holds(answer) || mayHold(answer, selection),
  );
  const problems = [
    ...shown.flatMap(answer => answer.problems),
    ...namespaceProblems(selection),
    ...sourceProblems(views),
  ].sort(compareTones);
  const found = answers.some(holds);
  const personal = personalClustersOf(selection, views);
  return {
    entityRef: selection.entityRef,
    tone: worstTone([
      ...problems.map(({ tone }) => tone),
      ...shown.map(({ status }) => status.tone),
      ...(found ? [] : (['unknown'] as const)),
    ]),
    headline: headline({
      looked: answers.filter(answer => !isInstance(answer) || holds(answer)),
      clusters: views.list().length,
      settled: views.settled,
      problems,
      unasked: personal.length,
    }),
    problems,
    clusters: shown
      .filter(answer => !isInstance(answer))
      .map(({ status }) => status),
    ...argoInstances(shown.filter(isInstance)),
    ...(personal.length > 0 && {
      personalClusters: personal.map(({ name, title, signInWith }) => ({
        name,
        ...(title !== undefined && { title }),
        signInWith,
      })),
    }),
    hint: nothingFoundHint({ selection, views, found }),
  };
}

function argoInstances(
  answers: readonly ClusterAnswer[],
): Pick<ServiceStatus, 'argoInstances'> {
  if (answers.length === 0) return {};
  return {
    argoInstances: answers.map(({ status }) => ({
      name: status.cluster.name,
      freshness: status.capabilities.argo,
      tone: status.tone,
      applications: status.applications,
    })),
  };
}

/** An entity that asks for nothing by itself is not told of clusters that could not have answered. */
function mayHold(
  { relied }: ClusterAnswer,
  { labels, applications }: EntitySelection,
): boolean {
  return (labels ?? applications) !== undefined && isTroubled(relied);
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
