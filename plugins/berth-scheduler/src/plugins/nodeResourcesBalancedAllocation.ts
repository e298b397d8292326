import type { ScorePlugin } from '../framework/plugin';
import { balancedResourcesOf } from '../framework/profile';
import { isAtLeast } from '../kubernetes/version';
import {
  allocationScore,
  scoredRequests,
  type AllocationScorer,
} from './resourceAllocation/allocationScore';

/** Since 1.36: how much the pod improves the balance, from 50 to 100 (kubernetes#135573). */
const improvement: AllocationScorer = (requested, allocated, allocatable) => {
  const change =
    balance(requested, allocatable) - balance(allocated, allocatable);
  return 50 + Math.trunc((50 + change) / 2);
};

/**
 * Prefers nodes whose resources are taken in equal parts. Has no say for pods that ask for none of them.
 * Source: pkg/scheduler/framework/plugins/noderesources/balanced_allocation.go.
 */
export const nodeResourcesBalancedAllocation: ScorePlugin = {
  name: 'NodeResourcesBalancedAllocation',
  score(cycle) {
    const resources = balancedResourcesOf(cycle.profile);
    const requests = scoredRequests(cycle, resources, 'as requested');
    if (requests.every(request => request === 0)) {
      return undefined;
    }
    return allocationScore(cycle, {
      resources,
      counting: 'as requested',
      scorer: isAtLeast(cycle.profile.kubernetesVersion, '1.36')
        ? improvement
        : (requested, _allocated, allocatable) =>
            balance(requested, allocatable),
    });
  },
};

/**
 * 100 × (1 − standard deviation of the taken parts), cut off to an integer. Two passes over a handful of resources in
 * place of a list of their parts: this runs for every node and every placement.
 */
function balance(taken: Float64Array, allocatable: Float64Array): number {
  let count = 0;
  let sum = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < taken.length; i++) {
    if (allocatable[i] !== 0) {
      const part = Math.min(taken[i] / allocatable[i], 1);
      sum += part;
      count += 1;
      first = count === 1 ? part : first;
      second = count === 2 ? part : second;
    }
  }
  if (count < 2) {
    return 100;
  }
  if (count === 2) {
    return Math.trunc((1 - Math.abs((first - second) / 2)) * 100);
  }
  const mean = sum / count;
  let squares = 0;
  for (let i = 0; i < taken.length; i++) {
    if (allocatable[i] !== 0) {
      const part = Math.min(taken[i] / allocatable[i], 1);
      squares += (part - mean) * (part - mean);
    }
  }
  return Math.trunc((1 - Math.sqrt(squares / count)) * 100);
}
