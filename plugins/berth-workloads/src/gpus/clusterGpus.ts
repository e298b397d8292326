import { isObject } from '../json/read';
import type { Node, Pod } from '../kubernetes';
import { unitsOf } from '../quantity/unitsOf';
import { acceleratorKey, compareAccelerators } from './acceleratorKey';
import { acceleratorOf, type Accelerator } from './acceleratorOf';
import { acceleratorsOfPod } from './acceleratorsOfPod';

/**
 * Units of one accelerator resource, unit and model in a cluster.
 * @public
 */
export interface ClusterGpus extends Accelerator {
  /** Sum of `status.allocatable` of all nodes. */
  allocatable: number;
  /** Asked for by pods that are bound to a node and not finished. */
  allocated: number;
}

/**
 * Accelerators of a cluster by resource, unit and model: what its nodes have, and what pods hold. Entries of different
 * units are never to be added up.
 * @public
 */
export function clusterGpus(
  nodes: Iterable<Node>,
  pods: Iterable<Pod>,
): ClusterGpus[] {
  const totals = new Map<string, ClusterGpus>();
  const totalOf = (accelerator: Accelerator) => {
    const key = acceleratorKey(accelerator);
    const total = totals.get(key) ?? {
      ...accelerator,
      allocatable: 0,
      allocated: 0,
    };
    totals.set(key, total);
    return total;
  };
  const nodesByName = new Map<string, Node>();
  for (const node of nodes) {
    nodesByName.set(node?.metadata?.name, node);
    for (const [accelerator, units] of allocatableOf(node)) {
      totalOf(accelerator).allocatable += units;
    }
  }
  for (const pod of pods) {
    for (const { accelerator, units, node } of acceleratorsOfPod(pod, name =>
      nodesByName.get(name),
    )) {
      if (node !== undefined) {
        totalOf(accelerator).allocated += units;
      }
    }
  }
  return [...totals.values()].sort(compareAccelerators);
}

function allocatableOf(node: Node): Array<[Accelerator, number]> {
  const allocatable: unknown = node?.status?.allocatable;
  return Object.entries(isObject(allocatable) ? allocatable : {}).flatMap(
    ([resource, quantity]) => {
      const accelerator = acceleratorOf(resource, node.metadata?.labels);
      const units = unitsOf(quantity);
      return accelerator === undefined || !units ? [] : [[accelerator, units]];
    },
  );
}
