import { setTimeout as delay } from 'node:timers/promises';
import { ApiClient, KubernetesApiError } from './ApiClient';

const pollMs = 100;
const shownCharacters = 2_000;

/** @public */
export interface WaitForOptions {
  /** Milliseconds until it gives up. Default: 60 000. */
  deadlineMs?: number;
  signal?: AbortSignal;
}

/**
 * Reads `path` until `predicate` holds for the answer, `undefined` standing for "not found".
 *
 * It polls instead of watching, so that it shares no code with the watches that it is used to test.
 *
 * @throws when the deadline passes, with what was seen last.
 */
export async function waitFor<T>(
  client: ApiClient,
  path: string,
  predicate: (answer: T | undefined) => boolean,
  options: WaitForOptions = {},
): Promise<T | undefined> {
  const { deadlineMs = 60_000, signal } = options;
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    let answer: T | undefined;
    try {
      answer = await client.request<T>('GET', path, undefined, { signal });
    } catch (error) {
      if (!(error instanceof KubernetesApiError) || error.status !== 404) {
        throw error;
      }
    }
    if (predicate(answer)) {
      return answer;
    }
    if (Date.now() > deadline) {
      const seen = JSON.stringify(answer) ?? 'not found';
      throw new Error(
        `${path} was not as expected after ${deadlineMs} ms: ${seen.slice(
          0,
          shownCharacters,
        )}`,
      );
    }
    try {
      await delay(pollMs, undefined, { signal });
    } catch (error) {
      // The timer's own error only says that it was aborted, not why.
      signal?.throwIfAborted();
      throw error;
    }
  }
}
