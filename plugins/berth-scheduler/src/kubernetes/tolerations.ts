import { parseCanonicalInt64 } from './integers';
import type { Taint, Toleration } from './types';

export interface TolerationOptions {
  /**
   * Whether `Lt` and `Gt` compare numbers (gate TaintTolerationComparisonOperators, KEP-5471, alpha and off since
   * 1.35); otherwise they tolerate nothing.
   */
  comparisonOperators: boolean;
}

/** Source: k8s.io/api core/v1 `Toleration.ToleratesTaint`. */
export function tolerates(
  toleration: Toleration,
  taint: Taint,
  options: TolerationOptions,
): boolean {
  const { key, operator, value = '', effect } = toleration;
  if (effect && effect !== taint.effect) {
    return false;
  }
  if (key && key !== taint.key) {
    return false;
  }
  switch (operator ?? '') {
    case '':
    case 'Equal':
      return value === (taint.value ?? '');
    case 'Exists':
      return true;
    case 'Lt':
    case 'Gt':
      return (
        options.comparisonOperators &&
        compares(operator === 'Lt', value, taint.value ?? '')
      );
    default:
      return false;
  }
}

function compares(isLess: boolean, toleration: string, taint: string): boolean {
  const bound = parseCanonicalInt64(toleration);
  const value = parseCanonicalInt64(taint);
  if (bound === undefined || value === undefined) {
    return false;
  }
  return isLess ? value < bound : value > bound;
}

/** Whether any of the tolerations tolerates the taint. */
export function anyTolerates(
  tolerations: readonly Toleration[],
  taint: Taint,
  options: TolerationOptions,
): boolean {
  return tolerations.some(toleration => tolerates(toleration, taint, options));
}

const REPELLING = new Set(['NoSchedule', 'NoExecute']);

/**
 * Whether a pod may be put on a node with these taints. `PreferNoSchedule` keeps nobody away.
 * Source: pkg/scheduler/framework/plugins/helper `DoNotScheduleTaintsFilterFunc`.
 */
export function toleratesNode(
  tolerations: readonly Toleration[],
  taints: readonly Taint[],
  options: TolerationOptions,
): boolean {
  return taints.every(
    taint =>
      !REPELLING.has(taint.effect) || anyTolerates(tolerations, taint, options),
  );
}
