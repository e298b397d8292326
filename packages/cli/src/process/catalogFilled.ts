import { setTimeout as delay } from 'node:timers/promises';

/**
 * Resolves to whether the catalog has taken in something before the signal aborts. A backend is ready some seconds
 * before that, and nobody should be sent to an empty page.
 */
export async function catalogFilled(
  backendUrl: string,
  signal: AbortSignal,
): Promise<boolean> {
  while (!signal.aborted) {
    if ((await countEntities(backendUrl, signal)) > 0) {
      return true;
    }
    await delay(250);
  }
  return false;
}

async function countEntities(
  backendUrl: string,
  signal: AbortSignal,
): Promise<number> {
  try {
    const signIn = await fetch(`${backendUrl}/api/auth/guest/refresh`, {
      method: 'POST',
      headers: { 'x-requested-with': 'XMLHttpRequest' },
      signal,
    });
    // While it starts, the backend answers 404 or 503 to what is not there yet.
    if (!signIn.ok) return 0;
    const { backstageIdentity } = await signIn.json();
    const answer = await fetch(
      `${backendUrl}/api/catalog/entities/by-query?limit=0&filter=kind=component`,
      {
        headers: { authorization: `Bearer ${backstageIdentity?.token}` },
        signal,
      },
    );
    return answer.ok ? (await answer.json()).totalItems : 0;
  } catch (error) {
    // Restarting, or the deadline: the caller's loop decides.
    if (signal.aborted || error instanceof TypeError) {
      return 0;
    }
    throw error;
  }
}
