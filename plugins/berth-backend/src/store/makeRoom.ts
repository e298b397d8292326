import type { MemoryShare } from './MemoryBudget';

/**
 * A kind that is held is let go of for one that is not only where it takes that much more, so that two that are about as large
 * do not push each other out again and again.
 */
const WORTH_IT = 1.5;

/**
 * Lets go of as many kinds as a kind needs the room of that is to be held, or to grow, and says whether there is room for it
 * then. The first to go is the largest of those that Berth can do without; where all of them together would not make the room,
 * the largest of all. One that is watched is told to go at once, and not at its next event, for which the heap might not wait.
 * A kind that was refused although others had gone for it has only what is free, until that is forgotten.
 *
 * @param options - `excess` is what is to be free in the end, for a kind that comes with a part that stays free, and `over` what
 * has to be, both in bytes; `sizeOf` says what a kind takes, with what is coming.
 */
export function makeRoom(
  share: MemoryShare,
  options: {
    among: Iterable<MemoryShare>;
    excess: number;
    over: number;
    sizeOf: (share: MemoryShare) => number;
  },
): boolean {
  const { sizeOf } = options;
  let { excess, over } = options;
  if (excess <= 0) return true;
  const staying = new Set(options.among);
  while (excess > 0) {
    const first = firstToGo(staying, { excess, sizeOf });
    if (first === share) return false;
    // For the part that stays free nobody is let go of: it is what keeps the newcomer from being the next to go.
    if (!first || over <= 0) return true;
    if (!share.mayDisplace) return false;
    staying.delete(first);
    const size = sizeOf(first);
    excess -= size;
    over -= size;
    share.displace(first);
  }
  return true;
}

function firstToGo(
  shares: Iterable<MemoryShare>,
  options: { excess: number; sizeOf: (share: MemoryShare) => number },
): MemoryShare | undefined {
  const { excess, sizeOf } = options;
  let optional = 0;
  let largest: MemoryShare | undefined;
  let largestOptional: MemoryShare | undefined;
  const weight = (share: MemoryShare | undefined) => {
    if (!share) return 0;
    const size = sizeOf(share);
    return share.isShown ? size : Math.max(size, share.wanted) * WORTH_IT;
  };
  for (const share of shares) {
    const size = sizeOf(share);
    if (size === 0) continue;
    if (weight(share) > weight(largest)) largest = share;
    if (!share.isOptional) continue;
    optional += size;
    if (weight(share) > weight(largestOptional)) largestOptional = share;
  }
  return optional >= excess ? largestOptional : largest;
}
