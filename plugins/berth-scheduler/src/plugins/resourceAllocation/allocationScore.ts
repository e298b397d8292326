import type { Cycle } from '../../framework/cycle';
import type { Score } from '../../framework/plugin';
import type { ResourceWeight } from '../../framework/profile';
import { amountIn, NON_ZERO_DEFAULTS } from '../../kubernetes/podFootprint';
import { podRequests } from '../../kubernetes/podRequests';
import { CPU, isScalarResource, MEMORY } from '../../kubernetes/resourceNames';

/**
 * The score of a node from what is taken of each resource with the pod, what is taken without it, and what there is.
 * A resource that the node does not have counts as 0 of 0. The arrays are used again for the next node.
 */
export type AllocationScorer = (
  requested: Float64Array,
  allocated: Float64Array,
  allocatable: Float64Array,
) => number;

/** How a plugin counts what pods ask for. */
export type Counting = 'as requested' | 'at least a little';

/**
 * What the pod adds of each resource in a score; noderesources `calculatePodResourceRequestList`.
 *
 * NodeResourcesFit counts containers without requests as a little. It also leaves out pod-level requests and resizes:
 * its scorer does not get the two gates that the plugin has (fit.go `NewFit`, the same in 1.34 to 1.37).
 */
export function scoredRequests(
  { pod, profile }: Cycle,
  resources: readonly ResourceWeight[],
  counting: Counting,
): number[] {
  const isExact = counting === 'as requested';
  const requests = podRequests({
    pod,
    version: profile.kubernetesVersion,
    useStatus: isExact,
    skipPodLevel: !isExact,
    nonMissing: isExact ? undefined : NON_ZERO_DEFAULTS,
  });
  return resources.map(({ name }) => amountIn(requests, name));
}

/**
 * Scores by how much of some resources is taken.
 * Source: pkg/scheduler/framework/plugins/noderesources/resource_allocation.go.
 */
export function allocationScore(
  cycle: Cycle,
  options: {
    resources: readonly ResourceWeight[];
    counting: Counting;
    scorer: AllocationScorer;
  },
): Score {
  const { snapshot, usage } = cycle;
  const { size, columns } = snapshot;
  const { resources, counting, scorer } = options;
  const added = scoredRequests(cycle, resources, counting);
  const sources = resources.map(({ name }, i) => {
    const row = snapshot.resources.indexOf(name);
    // Extended resources that the pod does not ask for have no say.
    const isBypassed = added[i] === 0 && isScalarResource(name);
    if (row < 0 || isBypassed) {
      return undefined;
    }
    const allocatable = columns.allocatable.subarray(
      row * size,
      (row + 1) * size,
    );
    const requested = usage.requested.subarray(row * size, (row + 1) * size);
    const counted = countedColumn(cycle, name, counting) ?? requested;
    return { allocatable, counted };
  });

  const requested = new Float64Array(resources.length);
  const allocated = new Float64Array(resources.length);
  const allocatable = new Float64Array(resources.length);
  return {
    readsUsage: true,
    score(node) {
      for (let i = 0; i < sources.length; i++) {
        const source = sources[i];
        const there = source ? source.allocatable[node] : 0;
        const taken = source && there !== 0 ? source.counted[node] : 0;
        allocatable[i] = there;
        allocated[i] = taken;
        requested[i] = there === 0 ? 0 : taken + added[i];
      }
      return scorer(requested, allocated, allocatable);
    },
  };
}

/** The column that counts pods without requests as a little; only cpu and memory have one. */
function countedColumn(
  { usage }: Cycle,
  resource: string,
  counting: Counting,
): Float64Array | undefined {
  if (counting === 'as requested') {
    return undefined;
  }
  switch (resource) {
    case CPU:
      return usage.nonZeroCpu;
    case MEMORY:
      return usage.nonZeroMemory;
    default:
      return undefined;
  }
}
