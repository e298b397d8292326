import { getHeapStatistics } from 'node:v8';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'berth.memory.shareOfHeap';
/** The rest is for answers, for lists while they are parsed, and for all else that runs in the same backend. */
const DEFAULT_SHARE = 0.5;

/**
 * How much may be held of all clusters together: `berth.memory.shareOfHeap` of the limit at which V8 ends the process, half of
 * it where absent.
 *
 * @throws `InputError` for what is no share.
 */
export function processMemoryBytes(
  config: Config,
  heapLimit = getHeapStatistics().heap_size_limit,
): number {
  const share = config.getOptionalNumber(KEY) ?? DEFAULT_SHARE;
  if (!(share > 0 && share <= 1)) {
    throw new InputError(`${KEY} is not above 0 and at most 1`);
  }
  return Math.floor(heapLimit * share);
}
