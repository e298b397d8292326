import { fitError, histogramOf, type ReasonCount } from './fitError';
import type { PostFilterAnswer, Failed } from './preemption/PostFilterPlugin';
import {
  describeCandidate,
  type PreemptionCandidate,
} from './preemption/PreemptionCandidate';
import { runPostFilter } from './preemption/postFilter';
import type { Rejection } from './plugin';

/** Why a pod fits nowhere, and where preemption would make room for it. */
export interface Failure {
  /** Text of the event; without what preemption says where that is not modelled. */
  message: string;
  preemption: 'modelled' | 'not modelled';
  /** Why what preemption does is not known. */
  preemptionUnknown?: string;
  nominated?: string;
  victims?: string[];
  candidates?: PreemptionCandidate[];
  /** On how many nodes each reason was given, most frequent first. */
  histogram: ReasonCount[];
}

/** The message for a pod that no node takes. */
export function explainFailure(failed: Failed): Failure {
  const { preFilter, statuses } = failed;
  const reasons = countReasons(statuses.rejections);
  const messageWith = (postFilter: string | undefined) =>
    fitError({
      nodes: statuses.rejections.length,
      reasons,
      preFilter:
        preFilter.outcome === 'rejected'
          ? preFilter.rejection.reasons[0]
          : undefined,
      postFilter,
    });
  return {
    histogram: histogramOf(reasons),
    ...preemptionOf(failed, runPostFilter(failed), messageWith),
  };
}

function preemptionOf(
  { prepared }: Failed,
  answer: PostFilterAnswer,
  messageWith: (postFilter: string | undefined) => string,
): Omit<Failure, 'histogram'> {
  const { snapshot, profile } = prepared.cycle;
  switch (answer.outcome) {
    case 'no help':
    case 'failed':
      return { message: messageWith(answer.text), preemption: 'modelled' };
    case 'not modelled':
      return {
        message: messageWith(undefined),
        preemption: 'not modelled',
        preemptionUnknown: answer.why,
      };
    case 'room': {
      const candidates = answer.candidates.map(candidate =>
        describeCandidate({
          candidate,
          snapshot,
          version: profile.kubernetesVersion,
          messageWith,
        }),
      );
      const [{ message, node, victims }] = candidates;
      return {
        message,
        preemption: 'modelled',
        nominated: node,
        victims,
        candidates,
      };
    }
    default: {
      const unheard: never = answer;
      throw new Error(`Unknown answer ${JSON.stringify(unheard)}`);
    }
  }
}

/** On how many nodes each reason was given. */
export function countReasons(
  rejections: ReadonlyArray<Rejection | undefined>,
): Map<string, number> {
  // Nodes that are alike share their rejection, and few are different: texts are compared once for each.
  const nodes = new Map<Rejection, number>();
  for (const rejection of rejections) {
    if (rejection) {
      nodes.set(rejection, (nodes.get(rejection) ?? 0) + 1);
    }
  }
  const counts = new Map<string, number>();
  for (const [{ reasons }, count] of nodes) {
    for (const reason of reasons) {
      counts.set(reason, (counts.get(reason) ?? 0) + count);
    }
  }
  return counts;
}
