import { multiplyDivide } from '../../kubernetes/integers';
import type { AllocationScorer } from './allocationScore';
import { weightedMean } from './weightedMean';

/** Prefers nodes of which less is taken: the free part in hundredths. */
export function leastAllocated(weights: number[]): AllocationScorer {
  return weightedMean(weights, (requested, allocatable) =>
    requested > allocatable
      ? 0
      : multiplyDivide(allocatable - requested, 100, allocatable),
  );
}
