import { multiplyDivide } from '../../kubernetes/integers';
import type { AllocationScorer } from './allocationScore';
import { weightedMean } from './weightedMean';

/** Prefers nodes of which more is taken: the taken part in hundredths. */
export function mostAllocated(weights: number[]): AllocationScorer {
  return weightedMean(weights, (requested, allocatable) =>
    multiplyDivide(Math.min(requested, allocatable), 100, allocatable),
  );
}
