import { invalid, required, type Problem } from '../../admission/problem';
import type { ShapePoint } from '../../framework/profile';

export const SHAPE = [{ utilization: 'int32', score: 'int32' }] as const;

export function readShape(points: Array<Partial<ShapePoint>>): ShapePoint[] {
  return points.map(({ utilization = 0, score = 0 }) => ({
    utilization,
    score,
  }));
}

/** Source: pkg/scheduler/apis/config/validation `validateFunctionShape`, the same in v1.34.4 to v1.37.1. */
export function validateShape(shape: ShapePoint[], field: string): Problem[] {
  if (shape.length === 0) {
    return [required(field, 'at least one point must be specified')];
  }
  const problems: Problem[] = [];
  const unsorted = shape.findIndex(
    ({ utilization }, i) => i > 0 && shape[i - 1].utilization >= utilization,
  );
  if (unsorted >= 0) {
    problems.push(
      invalid(
        `${field}[${unsorted}].utilization`,
        shape[unsorted].utilization,
        'values must be sorted in increasing order',
      ),
    );
  }
  shape.forEach(({ utilization, score }, i) => {
    problems.push(
      ...outside(`${field}[${i}].utilization`, utilization, 100),
      ...outside(`${field}[${i}].score`, score, 10),
    );
  });
  return problems;
}

function outside(field: string, value: number, most: number): Problem[] {
  return value < 0 || value > most
    ? [invalid(field, value, `not in valid range [0, ${most}]`)]
    : [];
}
