import type { Freshness } from '@berth/backstage-plugin-berth-common';
import { TooLargeError } from '../connection/getList';
import { troubleOf } from '../connection/troubleOf';

/** What is known of something that could not be read with the reader's sign-in. */
export function freshnessOfFailure(error: unknown): Freshness {
  if (error instanceof TooLargeError) return { status: 'tooLarge' };
  const trouble = troubleOf(error);
  switch (trouble.statusCode) {
    case 401:
      return { status: 'forbidden', trouble };
    case 403:
      return { status: 'forbidden' };
    case 404:
      return { status: 'notInstalled' };
    default:
      return { status: 'unreachable', trouble };
  }
}
