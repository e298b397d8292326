import { parseQuantity } from './parseQuantity';

const BILLION = 1_000_000_000n;

/**
 * A quantity of something that comes in whole units, such as GPUs. A fraction counts as a whole one, as `Value()` of
 * k8s.io/apimachinery does. `undefined` where the quantity is none, negative, or more than a number can hold exactly.
 */
export function unitsOf(value: unknown): number | undefined {
  const billionths = parseQuantity(value);
  if (billionths === undefined || billionths < 0n) {
    return undefined;
  }
  const units = Number((billionths + BILLION - 1n) / BILLION);
  return Number.isSafeInteger(units) ? units : undefined;
}
