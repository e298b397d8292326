import { isError } from '@backstage/errors';

/** The HTTP status of a failed request; `undefined` when there was no answer at all. */
export function statusCodeOf(error: unknown): number | undefined {
  return isError(error) && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}
