import type { PreparedCycle } from '../framework/cycle';
import { passesAll } from '../framework/explain';

/**
 * How many replicas of the pod fit in all. Placing one changes nothing but what is taken of its node, so that each node
 * takes the least of what its resources, pod slots and host ports allow, and the sum is exact, not an estimate.
 *
 * @param eligible - 1 for each node that filters accept which do not read the usage.
 */
export function countReplicasThatFit(
  prepared: PreparedCycle,
  eligible: Uint8Array,
): number {
  let sum = 0;
  for (let node = 0; node < eligible.length; node++) {
    if (eligible[node] && passesAll(prepared, node, 'usage')) {
      sum += countOnNode(prepared, node);
    }
  }
  return sum;
}

function countOnNode({ cycle }: PreparedCycle, node: number): number {
  const { snapshot, filterUsage, requests, footprint } = cycle;
  const { allocatable, allowedPods } = snapshot.columns;
  // A second replica would want the same ports.
  let count =
    footprint.hostPorts.length > 0
      ? 1
      : allowedPods[node] - filterUsage.podCount[node];
  for (const [resource, amount] of requests) {
    if (amount > 0) {
      const at = snapshot.resources.indexOf(resource) * snapshot.size + node;
      const free = allocatable[at] - filterUsage.requested[at];
      count = Math.min(count, Math.floor(free / amount));
    }
  }
  return count;
}
