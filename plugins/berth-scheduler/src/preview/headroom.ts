import type { Placement } from '../framework/Placement';

/** Beyond this nobody counts, and nobody waits. */
const MOST = 100_000;

/**
 * How many more replicas fit beside those that are placed: exact, but no more than 100,000.
 *
 * Where placing a replica changes nothing but what is taken of its node, each node takes the least of what its resources,
 * pod slots and host ports allow, and the sum is the answer. Otherwise (spread, inter-pod affinity) replicas are placed
 * one by one until none fits; the usage is as it was afterwards.
 */
export function countMore(placement: Placement): number {
  const { cycle, filters } = placement.prepared;
  const isLocal = filters.every(
    ({ filter }) => !filter.moved || filter.ignores?.(cycle.own),
  );
  if (isLocal) {
    return Math.min(MOST, sumOverNodes(placement));
  }
  const before = cycle.usage.commits;
  let count = 0;
  while (count < MOST && placement.place() >= 0) {
    cycle.check();
    count += 1;
  }
  cycle.usage.undo(before);
  return count;
}

function sumOverNodes(placement: Placement): number {
  placement.board();
  const { mask } = placement.feasibility;
  let sum = 0;
  for (let node = 0; node < mask.length; node++) {
    if (mask[node]) {
      sum += countOnNode(placement, node);
    }
  }
  return sum;
}

function countOnNode({ prepared: { cycle } }: Placement, node: number): number {
  const { snapshot, usage, requests } = cycle;
  const { allocatable, allowedPods } = snapshot.columns;
  let count = allowedPods[node] - usage.podCount[node];
  for (const [resource, amount] of requests) {
    if (amount > 0) {
      const at = snapshot.resources.indexOf(resource) * snapshot.size + node;
      const free = allocatable[at] - usage.requested[at];
      count = Math.min(count, Math.floor(free / amount));
    }
  }
  return count;
}
