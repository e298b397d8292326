import { InputError } from '@backstage/errors';
import type {
  BerthApi,
  ClusterSummary,
} from '@berth/backstage-plugin-berth-common';
import { Snapshot } from '@berth/backstage-plugin-berth-scheduler';

/** A cluster to preview on. */
export interface ReadCluster {
  summary: ClusterSummary;
  snapshot: Snapshot;
}

/**
 * Reads a cluster from Berth.
 *
 * @throws `InputError` for a name that no cluster has; `ResponseError` where Berth refuses or cannot answer.
 */
export async function readCluster(options: {
  berth: BerthApi;
  name: string;
  signal: AbortSignal;
}): Promise<ReadCluster> {
  const { berth, name, signal } = options;
  const clusters = await berth.clusters({ signal });
  const summary = clusters.find(cluster => cluster.name === name);
  if (!summary) {
    throw new InputError(
      `There is no cluster ${JSON.stringify(name)}; there are: ${clusters
        .map(cluster => cluster.name)
        .join(', ')}`,
    );
  }
  const answer = await berth.clusterSnapshot(name, { signal });
  if (answer.status === 'unchanged') {
    throw new Error('Berth answered 304 to a request without an ETag');
  }
  return { summary, snapshot: Snapshot.decode(answer.value) };
}
