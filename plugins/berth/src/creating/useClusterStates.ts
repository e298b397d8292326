import type { BerthApi } from '@berth/backstage-plugin-berth-common';
import { Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import { backendNow } from '../live/backendNow';
import { LastKnown } from '../live/LastKnown';
import { statusCodeOf } from '../live/statusCode';
import { LiveQuestion, useLive } from '../live/useLive';
import type { ClusterState, ClusterStates } from './ClusterState';

/** More clusters than this are not previewed side by side. */
export const CLUSTERS_AT_MOST = 24;

/** Shorter than the deadline of the question as a whole: one cluster that hangs does not take the others with it. */
const DEADLINE_MS = 12_000;

const snapshots = new LastKnown<Snapshot>(CLUSTERS_AT_MOST);

async function readState(
  api: BerthApi,
  cluster: string,
  options: { minRev?: string; signal: AbortSignal },
): Promise<ClusterState> {
  const known = snapshots.get(api, cluster);
  try {
    const answer = await api.clusterSnapshot(cluster, {
      ...options,
      etag: known?.etag,
      signal: AbortSignal.any([
        options.signal,
        AbortSignal.timeout(DEADLINE_MS),
      ]),
    });
    const answeredAt = backendNow(api);
    if (answer.status === 'changed') {
      const { etag } = answer;
      const value = Snapshot.decode(answer.value);
      snapshots.put(api, cluster, { phase: 'live', value, etag, answeredAt });
      return { status: 'read', snapshot: value, answeredAt };
    }
    if (!known) {
      throw new Error('Berth answered 304 to a request without an ETag');
    }
    snapshots.put(api, cluster, { ...known, answeredAt });
    return { status: 'read', snapshot: known.value, answeredAt };
  } catch (error) {
    options.signal.throwIfAborted();
    const statusCode = statusCodeOf(error);
    if (statusCode === 401 || statusCode === 409) {
      // About the reader, or about the replica that was asked: not about this cluster.
      throw error;
    }
    if (statusCode === 403 || statusCode === 404) {
      snapshots.forget(api, cluster);
      return { status: statusCode === 403 ? 'forbidden' : 'gone' };
    }
    return known
      ? {
          status: 'lost',
          snapshot: known.value,
          answeredAt: known.answeredAt,
        }
      : { status: 'failed' };
  }
}

const question: LiveQuestion<ClusterStates> = {
  async ask(api, key, { minRev, signal }) {
    const names: string[] = JSON.parse(key);
    const states = await Promise.all(
      names.map(async name => {
        const state = await readState(api, name, { minRev, signal });
        return [name, state] as const;
      }),
    );
    return { status: 'changed', etag: '', value: new Map(states) };
  },
  lastKnown: new LastKnown(1),
};

/** The state of each of some clusters, kept fresh. One cluster's trouble leaves the others as they are. */
export function useClusterStates(names: readonly string[]) {
  return useLive(question, JSON.stringify(names));
}
