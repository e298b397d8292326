import { multiplyDivide } from '../../kubernetes/integers';
import type { AllocationScorer } from './allocationScore';

/** Scores of the configuration go to 10, scores of plugins to 100. */
const SCALE = 10;

interface Point {
  utilization: number;
  score: number;
}

/**
 * Prefers nodes as a line through points of utilization and score says. Resources that score 0 have no say, and the
 * mean is rounded, unlike in the other strategies.
 * Source: noderesources/requested_to_capacity_ratio.go, plugins/helper/shape_score.go.
 */
export function requestedToCapacityRatio(
  weights: number[],
  shape: Point[],
): AllocationScorer {
  const points = shape.map(({ utilization, score }) => ({
    utilization,
    score: score * SCALE,
  }));
  return (requested, _allocated, allocatable) => {
    let sum = 0;
    let weightSum = 0;
    for (let i = 0; i < weights.length; i++) {
      if (allocatable[i] === 0) {
        continue;
      }
      const utilization =
        requested[i] > allocatable[i]
          ? 100
          : multiplyDivide(requested[i], 100, allocatable[i]);
      const score = interpolate(points, utilization);
      if (score > 0) {
        sum += score * weights[i];
        weightSum += weights[i];
      }
    }
    return weightSum === 0 ? 0 : Math.round(sum / weightSum);
  };
}

/** The line through points at a utilization; before the first and after the last point it is level. */
export function interpolate(points: Point[], utilization: number): number {
  const at = points.findIndex(point => utilization <= point.utilization);
  if (at <= 0) {
    return (at < 0 ? points[points.length - 1] : points[0])?.score ?? 0;
  }
  const from = points[at - 1];
  const to = points[at];
  return (
    from.score +
    Math.trunc(
      ((to.score - from.score) * (utilization - from.utilization)) /
        (to.utilization - from.utilization),
    )
  );
}
