import type { ClusterSummary } from '@berth/backstage-plugin-berth-common';
import { LastKnown } from '../live/LastKnown';
import { LiveQuestion, useLive } from '../live/useLive';

const question: LiveQuestion<ClusterSummary[]> = {
  // The list has no ETag: it is small, and asked for only while a preview is open.
  async ask(api, _key, { signal }) {
    return {
      status: 'changed',
      etag: '',
      value: await api.clusters({ signal }),
    };
  },
  lastKnown: new LastKnown(1),
};

/** The clusters a pod may be placed on; refused to readers without `berth.clusters.read`. */
export function useClusters() {
  return useLive(question, 'clusters');
}
