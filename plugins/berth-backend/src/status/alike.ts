import { PiecePool } from '../projection/pieces';

/** Of JSON: what tells of one entity alone is longer. */
const MAX_LENGTH = 200;

const pieces = new PiecePool({ maxLength: MAX_LENGTH });

/**
 * A part of a status that many statuses have alike, such as that all is ready, or that there is nothing: one copy for all of
 * them, which nobody can change.
 */
export function alike<T extends object | undefined>(part: T): T {
  return pieces.share(part);
}
