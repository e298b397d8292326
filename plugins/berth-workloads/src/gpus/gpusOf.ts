import type { Node, Pod } from '../kubernetes';
import type { GpuAllocation } from '../model';
import { ascending } from '../order/ascending';
import { acceleratorKey, compareAccelerators } from './acceleratorKey';
import { acceleratorsOfPod } from './acceleratorsOfPod';
import { asHamiSlice } from './hamiSlice';

/**
 * GPUs and other accelerators of a set of pods, by resource, unit and model. Total: what cannot be read is not counted,
 * and a model that nothing tells is `undefined`.
 *
 * The model of a bound pod is its node's; that of a waiting pod, or where the node is not known, is what its selectors ask
 * for, so that the two halves of one workload may be two entries. Devices of dynamic resource allocation (`spec.resourceClaims`) are not counted.
 * @public
 */
export function gpusOf(
  pods: Iterable<Pod>,
  /** The node of this name, `undefined` if it is not known. */
  nodeOf: (name: string) => Node | undefined,
): GpuAllocation[] {
  const allocations = new Map<
    string,
    { allocation: GpuAllocation; nodes: Map<string, number> }
  >();
  for (const pod of pods) {
    for (const held of acceleratorsOfPod(pod, nodeOf)) {
      const { units, node } = held;
      const accelerator = asHamiSlice(held.accelerator, pod);
      const key = acceleratorKey(accelerator);
      const entry = allocations.get(key) ?? {
        allocation: { ...accelerator, requested: 0, bound: 0, nodes: [] },
        nodes: new Map(),
      };
      allocations.set(key, entry);
      entry.allocation.requested += units;
      if (node !== undefined) {
        entry.allocation.bound += units;
        entry.nodes.set(node, (entry.nodes.get(node) ?? 0) + units);
      }
    }
  }
  return [...allocations.values()]
    .map(({ allocation, nodes }) => ({
      ...allocation,
      nodes: [...nodes]
        .map(([name, count]) => ({ name, count }))
        .sort((a, b) => ascending(a.name, b.name)),
    }))
    .sort(compareAccelerators);
}
