import type { PreparedCycle } from './cycle';
import { nominatedPods, withNominated } from './nominatedPods';
import type { StatusCode } from './plugin';
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

/** Why each node is not feasible, by its index; `undefined` where it is. */
export function explainNodes(
  prepared: PreparedCycle,
  preFilter: PreFilterResult,
): Array<NodeStatus | undefined> {
  const { snapshot } = prepared.cycle;
  const nominated = nominatedPods(prepared);
  const statuses: Array<NodeStatus | undefined> = [];
  for (let node = 0; node < snapshot.size; node++) {
    const promised = nominated.get(node);
    const status =
      promised &&
      withNominated(prepared, promised, node, () =>
        explainNode(prepared, node),
      );
    statuses.push(status ?? explainNode(prepared, node));
  }
  return preFilter.outcome === 'all nodes'
    ? statuses
    : statuses.map((status, node) =>
        leftOut(preFilter, snapshot.nodeName(node), status),
      );
}

/** Why a node is not feasible, as pods are now. */
function explainNode(
  { filters }: PreparedCycle,
  node: number,
): NodeStatus | undefined {
  let allReasons: NodeReason[] | undefined;
  for (let i = 0; i < filters.length; i++) {
    const { name, filter } = filters[i];
    if (!filter.passes(node)) {
      const { code, reasons } = filter.reject(node);
      allReasons ??= [];
      allReasons.push({ plugin: name, code, reasons });
    }
  }
  return allReasons && { kubeReason: allReasons[0], allReasons };
}

/** What is reported in place of the filters where they are not asked. */
function leftOut(
  preFilter: Exclude<PreFilterResult, { outcome: 'all nodes' }>,
  name: string,
  status: NodeStatus | undefined,
): NodeStatus | undefined {
  if (preFilter.outcome === 'some nodes' && preFilter.names.has(name)) {
    return status;
  }
  const plugin = preFilter.outcome === 'rejected' ? preFilter.plugin : '';
  return {
    kubeReason: { plugin, ...preFilter.rejection },
    allReasons: status?.allReasons ?? [],
  };
}
