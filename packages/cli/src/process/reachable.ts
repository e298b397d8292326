import { setTimeout as delay } from 'node:timers/promises';

/** Resolves as soon as the URL answers with a success, or rejects when `signal` aborts. */
export async function reachable(
  url: string,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(url, { signal });
      await response.body?.cancel();
      if (response.ok) {
        return;
      }
    } catch (error) {
      // Refused while the server is still starting is expected; an abort is the caller's deadline.
      signal.throwIfAborted();
      if (!(error instanceof TypeError)) {
        throw error;
      }
    }
    await delay(250, undefined, { signal });
  }
}
