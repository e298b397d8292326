import {
  notAskedStatus,
  PersonalStatus,
  ServiceProblem,
} from '@berth/backstage-plugin-berth-common';
import type { PersonalClusterTarget } from '@berth/backstage-plugin-berth-node';
import type { Sentence } from '@berth/backstage-plugin-berth-workloads';
import { ClusterAnswer, holds } from '../status/ClusterAnswer';
import { headline } from '../status/headline';
import { compareTones, worstTone } from '../status/tone';

/** What the answers of the clusters that were asked make together, with those that were not. */
export function composePersonalStatus(options: {
  entityRef: string;
  answers: readonly ClusterAnswer[];
  notAsked: readonly PersonalClusterTarget[];
  /** RFC 3339. */
  readAt: string;
}): PersonalStatus {
  const { entityRef, answers, notAsked, readAt } = options;
  const problems = answers.flatMap(inReadersWords).sort(compareTones);
  return {
    entityRef,
    readAt,
    readWith: 'ownSignIn',
    tone: worstTone([
      ...problems.map(({ tone }) => tone),
      ...answers.map(({ status }) => status.tone),
      ...(answers.some(holds) ? [] : (['unknown'] as const)),
    ]),
    headline: headlineOf({ answers, notAsked, problems }),
    problems,
    clusters: [
      ...answers.map(({ status }) => status),
      ...notAsked.map(notAskedStatus),
    ],
  };
}

function headlineOf(options: {
  answers: readonly ClusterAnswer[];
  notAsked: readonly PersonalClusterTarget[];
  problems: readonly ServiceProblem[];
}): Sentence {
  const { answers, notAsked, problems } = options;
  if (answers.length === 0) {
    return { code: 'signInNeeded', params: { clusters: notAsked.length } };
  }
  const refusal = problems.find(
    ({ sentence: { code } }) =>
      code === 'signInRefused' || code === 'signInForbidden',
  );
  if (refusal && !answers.some(holds)) return refusal.sentence;
  return headline({
    looked: answers,
    clusters: answers.length,
    settled: true,
    problems,
  });
}

/** It is the reader whom the cluster does not let read, not Berth. */
function inReadersWords({
  status: { freshness },
  problems,
}: ClusterAnswer): ServiceProblem[] {
  const code =
    freshness.status === 'forbidden' && freshness.trouble
      ? 'signInRefused'
      : 'signInForbidden';
  return problems.map(problem =>
    problem.sentence.code === 'clusterForbidden'
      ? { ...problem, sentence: { code, params: problem.sentence.params } }
      : problem,
  );
}
