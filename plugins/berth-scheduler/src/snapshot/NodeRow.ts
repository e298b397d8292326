import { amountIn, countedAmounts } from '../kubernetes/podFootprint';
import { amountsOf } from '../kubernetes/podRequests';
import { PODS } from '../kubernetes/resourceNames';
import { readNode, type Node, type NodeInput } from '../kubernetes/types';
import { digest } from './digest';
import { naming } from './naming';
import { compareText } from './nodeOrder';
import type { StringTable } from './StringTable';

/** A node, ready to be laid out: its texts are numbers already, so that one node that changes costs one node. */
export interface NodeRow {
  readonly node: Node;
  readonly allocatable: ReadonlyMap<string, number>;
  readonly allowedPods: number;
  readonly name: number;
  /** Key and value in turn, in the order of the keys. */
  readonly labels: readonly number[];
  /** Key, value and effect in turn. */
  readonly taints: readonly number[];
  /** Digests of names. */
  readonly imageNames: readonly number[];
  readonly imageBytes: readonly number[];
}

/**
 * Reads a node.
 *
 * @throws InputError that names the node and field; AmountError that names node and resource for an amount beyond 2^53.
 */
export function readNodeRow(input: NodeInput, table: StringTable): NodeRow {
  return rowOf(readNode(input), table);
}

/** The row of a node that was read already, with the numbers of a table. */
export function rowOf(node: Node, table: StringTable): NodeRow {
  const { labels, spec, status } = node;
  const images = imagesOf(node);
  return naming(`Node "${node.name}"`, () => {
    // SetDefaults_NodeStatus: what is not said to be kept back is allocatable.
    const amounts = amountsOf(status.allocatable ?? status.capacity);
    return {
      node,
      allocatable: countedAmounts(amounts),
      allowedPods: amountIn(amounts, PODS),
      name: table.intern(node.name),
      labels: Object.keys(labels)
        .sort(compareText)
        .flatMap(key => [table.intern(key), table.intern(labels[key])]),
      taints: (spec.taints ?? []).flatMap(({ key, value = '', effect }) =>
        [key, value, effect].map(text => table.intern(text)),
      ),
      imageNames: [...images.keys()].map(name => table.intern(digest(name))),
      imageBytes: [...images.values()],
    };
  });
}

/** Bytes by image name; a name that a node gives twice counts as it is given last. */
function imagesOf(node: Node): Map<string, number> {
  const images = new Map<string, number>();
  for (const { names, sizeBytes } of node.status.images ?? []) {
    names?.forEach(name => images.set(name, sizeBytes ?? 0));
  }
  return images;
}
