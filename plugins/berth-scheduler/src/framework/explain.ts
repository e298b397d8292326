import type { PreparedCycle } from './cycle';
import { fitError } from './fitError';
import type { StatusCode } from './plugin';
import { POST_FILTER_WITHOUT_STATE, postFilter } from './preemption';
import type { PreFilterResult } from './preFilter';

/**
 * Why a plugin rejects a node; `plugin` is empty where PreFilter left the node out.
 * @public
 */
export interface NodeReason {
  plugin: string;
  code: StatusCode;
  reasons: string[];
}

/**
 * Why a node is not feasible.
 * @public
 */
export interface NodeStatus {
  /** What kube-scheduler reports: the first plugin that rejects the node. */
  kubeReason: NodeReason;
  /** What every filter says, in their order. */
  allReasons: NodeReason[];
}

/**
 * Whether a node passes, as the usage is now.
 *
 * @param which - Only filters that read the usage, only those that do not, or all.
 */
export function passesAll(
  { filters }: PreparedCycle,
  node: number,
  which: 'all' | 'usage' | 'static' = 'all',
): boolean {
  for (let i = 0; i < filters.length; i++) {
    const { filter } = filters[i];
    const isAsked =
      which === 'all' || filter.readsUsage === (which === 'usage');
    if (isAsked && !filter.passes(node)) {
      return false;
    }
  }
  return true;
}

/** Why a node is not feasible; `undefined` where it is. */
export function explainNode(
  { cycle, filters }: PreparedCycle,
  preFilter: PreFilterResult,
  node: number,
): NodeStatus | undefined {
  const allReasons = filters.flatMap(({ name, filter }) =>
    filter.passes(node) ? [] : [{ plugin: name, ...filter.reject(node) }],
  );
  if (preFilter.outcome === 'rejected') {
    const kubeReason = leftOut(preFilter.plugin, preFilter.reason);
    return { kubeReason, allReasons };
  }
  if (
    preFilter.outcome === 'some nodes' &&
    !preFilter.names.has(cycle.snapshot.nodeName(node))
  ) {
    return { kubeReason: leftOut('', preFilter.reason), allReasons };
  }
  return allReasons.length > 0
    ? { kubeReason: allReasons[0], allReasons }
    : undefined;
}

function leftOut(plugin: string, reason: string): NodeReason {
  return { plugin, code: 'UnschedulableAndUnresolvable', reasons: [reason] };
}

/** Why a pod fits nowhere. */
export interface Failure {
  /** Text of the event; without what preemption says where that is not modelled. */
  message: string;
  preemption: 'modelled' | 'not modelled';
  /** Number of nodes by reason. */
  reasons: ReadonlyMap<string, number>;
}

/** The message for a pod for which `statuses`, by node index, leave no node. */
export function explainFailure(
  { cycle }: PreparedCycle,
  preFilter: PreFilterResult,
  statuses: readonly NodeStatus[],
): Failure {
  const nodes = statuses.length;
  const reasons = new Map<string, number>();
  const candidates: number[] = [];
  statuses.forEach(({ kubeReason }, node) => {
    for (const reason of kubeReason.reasons) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    if (kubeReason.code === 'Unschedulable') {
      candidates.push(node);
    }
  });
  if (preFilter.outcome === 'rejected') {
    return {
      message: fitError({
        nodes,
        reasons,
        preFilter: preFilter.reason,
        postFilter: POST_FILTER_WITHOUT_STATE,
      }),
      preemption: 'modelled',
      reasons,
    };
  }
  const said = postFilter(cycle, candidates);
  return {
    message: fitError({
      nodes,
      reasons,
      postFilter: said.outcome === 'text' ? said.text : undefined,
    }),
    preemption: said.outcome === 'text' ? 'modelled' : 'not modelled',
    reasons,
  };
}
