import { readFile } from 'node:fs/promises';
import { Clock, systemClock } from '../clock/Clock';
import type { ConnectionSettings } from './openConnection';

const REREAD_MS = 60_000;

/**
 * The headers for a token that lives in a file. The kubelet replaces projected tokens long before they expire; reading once
 * a minute is what client-go does.
 */
export function bearerTokenFile(options: {
  path: string;
  clock?: Clock;
}): NonNullable<ConnectionSettings['headers']> {
  const { path, clock = systemClock } = options;
  let token = '';
  let readAt = Number.NEGATIVE_INFINITY;
  return async signal => {
    if (clock.monotonic() - readAt >= REREAD_MS) {
      token = (await readFile(path, { encoding: 'utf8', signal })).trim();
      readAt = clock.monotonic();
    }
    return { authorization: `Bearer ${token}` };
  };
}
