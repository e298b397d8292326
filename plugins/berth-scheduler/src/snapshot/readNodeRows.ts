import { amountIn, countedAmounts } from '../kubernetes/podFootprint';
import { amountsOf } from '../kubernetes/podRequests';
import { PODS } from '../kubernetes/resourceNames';
import { readNode, type Node, type NodeInput } from '../kubernetes/types';
import { naming } from './naming';
import { compareNodes } from './nodeOrder';

/** A node before it becomes a row. */
export interface NodeRow {
  node: Node;
  allocatable: ReadonlyMap<string, number>;
  allowedPods: number;
}

/**
 * Reads nodes, in the order of a snapshot.
 *
 * @throws Error that names the node and resource, or the name that two nodes have.
 */
export function readNodeRows(nodes: Iterable<NodeInput>): NodeRow[] {
  const rows = Array.from(nodes, readRow);
  rows.sort((a, b) => compareNodes(a.node, b.node));
  const names = new Set<string>();
  for (const { node } of rows) {
    if (names.has(node.name)) {
      throw new Error(`Two nodes are named "${node.name}"`);
    }
    names.add(node.name);
  }
  return rows;
}

function readRow(input: NodeInput): NodeRow {
  const node = readNode(input);
  return naming(`Node "${node.name}"`, () => {
    // SetDefaults_NodeStatus: what is not said to be kept back is allocatable.
    const amounts = amountsOf(node.status.allocatable ?? node.status.capacity);
    return {
      node,
      allocatable: countedAmounts(amounts),
      allowedPods: amountIn(amounts, PODS),
    };
  });
}
