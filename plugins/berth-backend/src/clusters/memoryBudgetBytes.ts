import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'berth.memory.megabytesPerCluster';
const MEGABYTE = 1_000_000;
/** Twice what Kubernetes' own limit of 150,000 pods comes to, with what belongs to them. */
export const DEFAULT_BUDGET_BYTES = 512 * MEGABYTE;

/**
 * How much may be held of one cluster: `berth.memory.megabytesPerCluster`, 512 where absent.
 *
 * @throws `InputError` for less than a megabyte.
 */
export function memoryBudgetBytes(config: Config): number {
  const megabytes = config.getOptionalNumber(KEY);
  if (megabytes === undefined) return DEFAULT_BUDGET_BYTES;
  if (megabytes < 1) throw new InputError(`${KEY} is less than one`);
  return megabytes * MEGABYTE;
}
