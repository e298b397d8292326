import type { Quota } from '../model';
import { parseQuantity } from '../quantity/parseQuantity';

/** Whether there is no room left; not where either quantity is not known. */
export function isUsedUp({ limit, used }: Quota): boolean {
  const [most, taken] = [limit, used].map(quantity => parseQuantity(quantity));
  return most !== undefined && taken !== undefined && taken >= most;
}
