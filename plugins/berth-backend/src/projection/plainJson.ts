import { emptyObject } from './emptyObject';
import { strings } from './strings';

const MAX_DEPTH = 32;
const MAX_VALUES = 20_000;

/**
 * A copy of a JSON value, for the parts that the scheduling core reads as they are: affinity, tolerations, spread
 * constraints, claims. `undefined` for anything deeper or larger than a sane pod has, because a copy with a part missing
 * would mean something else.
 */
export function plainJson(value: unknown): unknown {
  const budget = { left: MAX_VALUES };
  const copy = copyValue(value, MAX_DEPTH, budget);
  return budget.left >= 0 ? copy : undefined;
}

export function plainObject(
  value: unknown,
): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return undefined;
  }
  return plainJson(value) as Record<string, unknown> | undefined;
}

function copyValue(
  value: unknown,
  depth: number,
  budget: { left: number },
): unknown {
  if (depth === 0) budget.left = -1;
  if (budget.left < 0) return undefined;
  budget.left--;
  if (typeof value === 'string') return strings.intern(value);
  if (Array.isArray(value)) {
    return value.map(element => copyValue(element, depth - 1, budget));
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(
      ([key]) => key !== '__proto__',
    );
    const copy = emptyObject(entries.length);
    for (const [key, element] of entries) {
      copy[strings.intern(key)] = copyValue(element, depth - 1, budget);
    }
    return copy;
  }
  return value;
}
