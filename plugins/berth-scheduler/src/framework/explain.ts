import type { Snapshot } from '../snapshot/Snapshot';
import type { PreparedCycle } from './cycle';
import { nominatedPods, withNominated } from './nominatedPods';
import type { Rejection, StatusCode } from './plugin';
import { nodesLeft, type PreFilterResult } from './preFilter';

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
  /**
   * What every filter says, in their order. Where pods are nominated to the node a filter has to pass with them and without
   * them; it says why it does not with them, if it does not.
   */
  allReasons: NodeReason[];
}

/** Why each node is not feasible, by its index. */
export interface NodeStatuses {
  /** 1 for each node that is. */
  readonly feasible: Uint8Array;
  /** What kube-scheduler reports of a node; `undefined` where it is feasible. Nodes that are alike share it. */
  readonly rejections: ReadonlyArray<Rejection | undefined>;
  /**
   * The same with what every filter says. That is found out when it is read, because a reader opens few nodes of
   * thousands; it has to be read before pods are placed with the same cycle.
   */
  statusOf(node: number): NodeStatus | undefined;
}

/** Asks the filters about all nodes. */
export function explainNodes(
  prepared: PreparedCycle,
  preFilter: PreFilterResult,
): NodeStatuses {
  const { filters, cycle } = prepared;
  const { snapshot, check } = cycle;
  const { size } = snapshot;
  const feasible = new Uint8Array(size);
  const rejections = new Array<Rejection | undefined>(size);
  const failing = firstFailing(prepared);
  for (let node = 0; node < size; node++) {
    check();
    const first = failing[node];
    if (first === filters.length) {
      feasible[node] = 1;
    } else {
      rejections[node] = filters[first].filter.reject(node);
    }
  }

  const promised = new Map<number, { first: NodeReason; all: NodeReason[] }>();
  for (const [node, pods] of nominatedPods(prepared)) {
    // Read now: the nominated pods are not there for long.
    const withThem = withNominated(prepared, pods, node, () =>
      allReasons(prepared, node),
    );
    if (withThem.length > 0) {
      const [first] = withThem;
      const without = allReasons(prepared, node);
      const all = filters.flatMap(
        ({ name }) => reasonOf(name, withThem) ?? reasonOf(name, without) ?? [],
      );
      promised.set(node, { first, all });
      rejections[node] = first;
      feasible[node] = 0;
    }
  }

  const left = nodesLeft(preFilter, snapshot);
  if (preFilter.outcome !== 'all nodes') {
    for (let node = 0; node < size; node++) {
      if (!left[node]) {
        rejections[node] = preFilter.rejection;
        feasible[node] = 0;
      }
    }
  }

  const pluginOf = (node: number) => {
    if (!left[node]) {
      return preFilter.outcome === 'rejected' ? preFilter.plugin : '';
    }
    return promised.get(node)?.first.plugin ?? filters[failing[node]].name;
  };
  return {
    feasible,
    rejections,
    statusOf(node) {
      const rejection = rejections[node];
      let reasons = promised.get(node)?.all;
      return (
        rejection && {
          kubeReason: { plugin: pluginOf(node), ...rejection },
          get allReasons() {
            reasons ??= allReasons(prepared, node);
            return reasons;
          },
        }
      );
    },
  };
}

/** Why nodes are not feasible, by their names. */
export function statusByName(
  snapshot: Snapshot,
  { feasible, statusOf }: NodeStatuses,
): Record<string, NodeStatus> {
  const byName: Record<string, NodeStatus> = {};
  for (let node = 0; node < feasible.length; node++) {
    const status = statusOf(node);
    if (status) {
      byName[snapshot.nodeName(node)] = status;
    }
  }
  return byName;
}

/**
 * By node, the place of the first filter that rejects it; where there is none, the number of filters. One filter after the
 * other over all nodes: calls that are alike are fast, and nobody is asked about a node that is out.
 */
function firstFailing({ filters, cycle }: PreparedCycle): Int32Array {
  const failing = new Int32Array(cycle.snapshot.size).fill(filters.length);
  for (let i = 0; i < filters.length; i++) {
    cycle.check();
    const { filter } = filters[i];
    for (let node = 0; node < failing.length; node++) {
      if (failing[node] === filters.length && !filter.passes(node)) {
        failing[node] = i;
      }
    }
  }
  return failing;
}

/** What every filter says of a node, as pods are now. */
function allReasons({ filters }: PreparedCycle, node: number): NodeReason[] {
  return filters.flatMap(({ name, filter }) =>
    filter.passes(node) ? [] : [{ plugin: name, ...filter.reject(node) }],
  );
}

function reasonOf(
  filter: string,
  reasons: readonly NodeReason[],
): NodeReason | undefined {
  return reasons.find(({ plugin }) => plugin === filter);
}
