import type { MemoryShare } from './MemoryBudget';

/**
 * A kind that is held is let go of for one that is not only where it takes that much more, so that two that are about as large
 * do not push each other out again and again.
 */
const WORTH_IT = 1.5;

interface Room {
  /** The kinds of which some may have to go, with the one that the room is for. */
  among: Iterable<MemoryShare>;
  /** Bytes by which all of them together are beyond the bound; negative where they are within it. */
  over: number;
  /** Bytes that are to stay free beside one that comes, so that it is not the next to go. Nobody else is let go of for these. */
  spare: number;
  /** What a kind takes, in bytes, with what is coming of it. */
  sizeOf(share: MemoryShare): number;
}

/**
 * Makes room for a kind that is to be held, or that grows, by letting go of others; false where it is the kind itself that is
 * not to be held, and then nobody else goes.
 *
 * The first to go is the largest of those that Berth can do without; where all of them together would not make the room, the
 * largest of all. One that is watched is told to go at once, and not at its next event, for which the heap might not wait. A kind
 * that was refused although others had gone for it has only what is free, until that is forgotten.
 */
export function makeRoom(share: MemoryShare, room: Room): boolean {
  const going = whoGoes(share, room);
  going?.forEach(other => share.displace(other));
  return going !== undefined;
}

function whoGoes(share: MemoryShare, room: Room): MemoryShare[] | undefined {
  const { among, spare, sizeOf } = room;
  let { over } = room;
  const staying = new Set(among);
  const going: MemoryShare[] = [];
  while (over + spare > 0) {
    const needed = over > 0 ? over : over + spare;
    const first = firstToGo(staying, { needed, sizeOf });
    if (first === share) return undefined;
    if (!first || over <= 0) return going;
    if (!share.mayDisplace) return undefined;
    staying.delete(first);
    going.push(first);
    over -= sizeOf(first);
  }
  return going;
}

function firstToGo(
  shares: Iterable<MemoryShare>,
  options: { needed: number; sizeOf: (share: MemoryShare) => number },
): MemoryShare | undefined {
  const { needed, sizeOf } = options;
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
  return optional >= needed ? largestOptional : largest;
}
