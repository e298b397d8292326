import type { ClusterDiscovery } from './ClusterDiscovery';
import type { ServedKinds } from './ServedKinds';

/** `undefined` where the cluster did not tell; why is what the reflectors of the same cluster report. */
export async function servedNow(
  discovery: Pick<ClusterDiscovery, 'ask'>,
  options: { maxAgeMs: number; signal: AbortSignal },
): Promise<ServedKinds | undefined> {
  try {
    const answer = await discovery.ask(options);
    return answer.type === 'served' ? answer.served : undefined;
  } catch (error) {
    if (options.signal.aborted) return undefined;
    throw error;
  }
}
