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

/** 100 × (1 − standard deviation of the taken parts), cut off to an integer. */
function balance(taken: Float64Array, allocatable: Float64Array): number {
  const parts: number[] = [];
  let sum = 0;
  for (let i = 0; i < taken.length; i++) {
    if (allocatable[i] !== 0) {
      const part = Math.min(taken[i] / allocatable[i], 1);
      sum += part;
      parts.push(part);
    }
  }
  return Math.trunc((1 - deviation(parts, sum)) * 100);
}

function deviation(parts: number[], sum: number): number {
  if (parts.length < 2) {
    return 0;
  }
  if (parts.length === 2) {
    return Math.abs((parts[0] - parts[1]) / 2);
  }
  const mean = sum / parts.length;
  let squares = 0;
  for (const part of parts) {
    squares += (part - mean) * (part - mean);
  }
  return Math.sqrt(squares / parts.length);
}
