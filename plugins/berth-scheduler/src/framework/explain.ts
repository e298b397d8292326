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

/**
 * Why each node is not feasible, by its index; `undefined` where it is. What every filter says is found out when it is
 * read: a reader opens few nodes of thousands. It has to be read before pods are placed with the same cycle.
 */
export function explainNodes(
  prepared: PreparedCycle,
  preFilter: PreFilterResult,
): Array<NodeStatus | undefined> {
  const { snapshot } = prepared.cycle;
  const nominated = nominatedPods(prepared);
  const statuses: Array<NodeStatus | undefined> = [];
  for (let node = 0; node < snapshot.size; node++) {
    prepared.cycle.check();
    const promised = nominated.get(node);
    const status =
      promised &&
      withNominated(prepared, promised, node, () => {
        const found = explainNode(prepared, node);
        // Read now: the nominated pods are not there for long.
        return found && { ...found };
      });
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
  prepared: PreparedCycle,
  node: number,
): NodeStatus | undefined {
  const { filters } = prepared;
  for (let i = 0; i < filters.length; i++) {
    if (!filters[i].filter.passes(node)) {
      return rejectedBy(prepared, node, i);
    }
  }
  return undefined;
}

function rejectedBy(
  { filters }: PreparedCycle,
  node: number,
  first: number,
): NodeStatus {
  const reasonOf = (i: number): NodeReason => {
    const { code, reasons } = filters[i].filter.reject(node);
    return { plugin: filters[i].name, code, reasons };
  };
  const kubeReason = reasonOf(first);
  let all: NodeReason[] | undefined;
  return {
    kubeReason,
    get allReasons() {
      if (!all) {
        all = [kubeReason];
        for (let i = first + 1; i < filters.length; i++) {
          if (!filters[i].filter.passes(node)) {
            all.push(reasonOf(i));
          }
        }
      }
      return all;
    },
  };
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
    get allReasons() {
      return status?.allReasons ?? [];
    },
  };
}
