import { parseQuantity } from './parseQuantity';

/** How many times `target` goes into `current`; `undefined` where either is no quantity or the target is not above zero. */
export function quantityRatio(
  current: unknown,
  target: unknown,
): number | undefined {
  const dividend = parseQuantity(current);
  const divisor = parseQuantity(target);
  if (dividend === undefined || divisor === undefined || divisor <= 0n) {
    return undefined;
  }
  const ratio = Number(dividend) / Number(divisor);
  return Number.isFinite(ratio) ? ratio : undefined;
}
