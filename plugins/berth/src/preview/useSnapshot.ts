import { Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import { LastKnown } from '../live/LastKnown';
import { LiveQuestion, useLive } from '../live/useLive';

const question: LiveQuestion<Snapshot> = {
  async ask(api, cluster, options) {
    const answer = await api.clusterSnapshot(cluster, options);
    return answer.status === 'unchanged'
      ? answer
      : { ...answer, value: Snapshot.decode(answer.value) };
  },
  // A snapshot of 5,000 nodes is a few megabytes.
  lastKnown: new LastKnown(4),
};

/** Nodes of a cluster and what is used on them, decoded once for each change. */
export function useSnapshot(cluster: string) {
  return useLive(question, cluster);
}
