import type { AllocationScorer } from './allocationScore';

/** The mean over the resources that the node has, by weight, cut off to an integer; 0 where it has none. */
export function weightedMean(
  weights: number[],
  scoreOf: (requested: number, allocatable: number) => number,
): AllocationScorer {
  return (requested, _allocated, allocatable) => {
    let sum = 0;
    let weightSum = 0;
    for (let i = 0; i < weights.length; i++) {
      if (allocatable[i] !== 0) {
        sum += scoreOf(requested[i], allocatable[i]) * weights[i];
        weightSum += weights[i];
      }
    }
    return weightSum === 0 ? 0 : Math.trunc(sum / weightSum);
  };
}
