import { Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import { LastKnown } from '../live/LastKnown';
import { LiveQuestion, useLive } from '../live/useLive';

/** A cluster's name may hold any character, a uid never holds a space. */
function keyOf(cluster: string, without: string | undefined): string {
  return `${without ?? ''} ${cluster}`;
}

const question: LiveQuestion<Snapshot> = {
  async ask(api, key, options) {
    const [without] = key.split(' ', 1);
    const cluster = key.slice(without.length + 1);
    const answer = await api.clusterSnapshot(cluster, {
      ...options,
      ...(without && { without }),
    });
    return answer.status === 'unchanged'
      ? answer
      : { ...answer, value: Snapshot.decode(answer.value) };
  },
  // A snapshot of 5,000 nodes is a few megabytes.
  lastKnown: new LastKnown(4),
};

/**
 * Nodes of a cluster and what is used on them, decoded once for each change.
 *
 * @param without - uid of a workload whose own pods are left out, as if they were not there.
 */
export function useSnapshot(cluster: string, without?: string) {
  return useLive(question, keyOf(cluster, without));
}
