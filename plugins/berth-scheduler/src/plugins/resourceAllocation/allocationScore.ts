import type { Cycle } from '../../framework/cycle';
import type { Score } from '../../framework/plugin';
import type { ResourceWeight } from '../../framework/profile';
import { amountIn } from '../../kubernetes/podFootprint';
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

/** What the pod adds of each resource in a score; noderesources `calculatePodResourceRequestList`. */
export function scoredRequests(
  { pod, profile }: Cycle,
  resources: readonly ResourceWeight[],
  nonMissing: ReadonlyMap<string, bigint> | undefined,
): number[] {
  const requests = podRequests({
    pod,
    version: profile.kubernetesVersion,
    useStatus: true,
    nonMissing,
  });
  return resources.map(({ name }) => amountIn(requests, name));
}

/**
 * Scores by how much of some resources is taken. With `nonMissing`, containers without requests count as a little.
 * Source: pkg/scheduler/framework/plugins/noderesources/resource_allocation.go.
 */
export function allocationScore(
  cycle: Cycle,
  options: {
    resources: readonly ResourceWeight[];
    nonMissing?: ReadonlyMap<string, bigint>;
    scorer: AllocationScorer;
  },
): Score {
  const { snapshot, usage } = cycle;
  const { size, columns } = snapshot;
  const { resources, nonMissing, scorer } = options;
  const added = scoredRequests(cycle, resources, nonMissing);
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
    const counted =
      nonMissing && name === CPU
        ? usage.nonZeroCpu
        : nonMissing && name === MEMORY
        ? usage.nonZeroMemory
        : requested;
    return { allocatable, counted };
  });

  const requested = new Float64Array(resources.length);
  const allocated = new Float64Array(resources.length);
  const allocatable = new Float64Array(resources.length);
  return {
    readsUsage: true,
    normalization: 'none',
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
