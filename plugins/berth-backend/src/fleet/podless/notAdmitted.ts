import {
  kueueWaits,
  understand,
} from '@berth/backstage-plugin-berth-workloads';
import { topOwnerOfOptional } from '../../join/topOwner';
import type { OptionalObject } from '../../projection/optional';
import type { PodlessRule } from './PodlessWork';
import { wantedPods } from './wantedPods';

const WORKLOAD = { group: 'kueue.x-k8s.io', kind: 'Workload' };

/** Workloads that Kueue has not admitted: their jobs are suspended. Plain pods it holds by a gate, and they are there. */
export const notAdmitted: PodlessRule = {
  reads: WORKLOAD,
  *find({ view, related, waitingPods }) {
    for (const wait of kueueWaits(related)) {
      const workload = wait.workload as unknown as OptionalObject;
      if (waitingPods.tellOf(WORKLOAD, workload.metadata)) continue;
      const { asks } = understand(workload, undefined, view.optional.rules);
      const wanted = wantedPods(asks);
      const isPartlyLetIn = asks?.units.some(({ sets }) =>
        sets.some(({ minimum, count }) => (minimum ?? count) < count),
      );
      const { queue, place, check, reason, since } = wait;
      yield {
        root: topOwnerOfOptional(view, workload),
        ...wanted,
        isGang: wanted.pods > 1 && !isPartlyLetIn,
        since,
        cause: {
          ...{ code: 'queue', system: 'Kueue', queue },
          ...{ ...place, check, reason },
        },
      };
    }
  },
};
