import { ConflictError } from '@backstage/errors';
import type { RequestHandler } from 'express';
import type { Revisions } from '../signal/Revisions';

const RETRY_AFTER_S = 1;

/**
 * Answers 409 to a reader who was told of a later state than this replica holds, so that nobody is taken back in time by
 * being sent to another replica. The reader asks again.
 */
export function requireRevision(revisions: Revisions): RequestHandler {
  return (request, response, next) => {
    const { minRev } = request.query;
    if (typeof minRev === 'string' && revisions.isBehind(minRev)) {
      response.set('Retry-After', `${RETRY_AFTER_S}`);
      next(
        new ConflictError(
          'This replica has not heard of that revision yet; ask again',
        ),
      );
      return;
    }
    next();
  };
}
