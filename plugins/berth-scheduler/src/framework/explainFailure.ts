import type { NodeStatus } from './explain';
import { fitError, histogramOf, type ReasonCount } from './fitError';
import type { PostFilterAnswer, Failed } from './preemption/PostFilterPlugin';
import {
  describeCandidate,
  type PreemptionCandidate,
} from './preemption/PreemptionCandidate';
import { runPostFilter } from './preemption/postFilter';

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
  const reasons = countReasons(statuses);
  const messageWith = (postFilter: string | undefined) =>
    fitError({
      nodes: statuses.length,
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

function countReasons(
  statuses: ReadonlyArray<NodeStatus | undefined>,
): Map<string, number> {
  const reasons = new Map<string, number>();
  // Nodes beside each other often give the same reason, and the map is asked once for all of them.
  let last = '';
  let run = 0;
  const settle = () => {
    if (run > 0) {
      reasons.set(last, (reasons.get(last) ?? 0) + run);
    }
  };
  for (const status of statuses) {
    for (const reason of status?.kubeReason.reasons ?? []) {
      if (reason === last) {
        run += 1;
      } else {
        settle();
        last = reason;
        run = 1;
      }
    }
  }
  settle();
  return reasons;
}
