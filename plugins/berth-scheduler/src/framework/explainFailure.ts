import type { PreparedCycle } from './cycle';
import type { NodeStatus } from './explain';
import { fitError, histogramOf, type ReasonCount } from './fitError';
import { postFilter, POST_FILTER_WITHOUT_STATE } from './preemption';
import type { PreFilterResult } from './preFilter';

/** Why a pod fits nowhere. */
export interface Failure {
  /** Text of the event; without what preemption says where that is not modelled. */
  message: string;
  preemption: 'modelled' | 'not modelled';
  /** On how many nodes each reason was given, most frequent first. */
  histogram: ReasonCount[];
}

/** The message for a pod for which `statuses`, by node index, leave no node. */
export function explainFailure(
  prepared: PreparedCycle,
  preFilter: PreFilterResult,
  statuses: ReadonlyArray<NodeStatus | undefined>,
): Failure {
  const nodes = statuses.length;
  const reasons = countReasons(statuses);
  const histogram = histogramOf(reasons);
  if (preFilter.outcome === 'rejected') {
    return {
      message: fitError({
        nodes,
        reasons,
        preFilter: preFilter.rejection.reasons[0],
        postFilter: POST_FILTER_WITHOUT_STATE,
      }),
      preemption: 'modelled',
      histogram,
    };
  }
  const candidates = statuses.flatMap((status, node) =>
    status?.kubeReason.code === 'Unschedulable' ? [node] : [],
  );
  const said = postFilter(prepared.cycle, candidates);
  const isSaid = said.outcome === 'text';
  return {
    message: fitError({
      nodes,
      reasons,
      postFilter: isSaid ? said.text : undefined,
    }),
    preemption: isSaid ? 'modelled' : 'not modelled',
    histogram,
  };
}

function countReasons(
  statuses: ReadonlyArray<NodeStatus | undefined>,
): Map<string, number> {
  const reasons = new Map<string, number>();
  for (const status of statuses) {
    for (const reason of status?.kubeReason.reasons ?? []) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
  return reasons;
}
