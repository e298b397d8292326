import type { WorkloadKind } from '../WorkloadKind';
import { activeHealth } from './activeHealth';
import { flavorUsage } from './flavorQuotas';
import { oldVersion } from './oldVersion';
import { clusterWide, kueue } from './references';
import { workloadCounts } from './workloadCounts';

/** `kueue.x-k8s.io` LocalQueue: the way of a namespace into a ClusterQueue. */
export const localQueueKind: WorkloadKind = {
  ...kueue,
  kind: 'LocalQueue',
  plural: 'localqueues',
  role: 'queue',

  health(queue) {
    return activeHealth(queue);
  },

  quotas(queue, { version }) {
    return flavorUsage(queue, {
      reserved: 'flavorsReservation',
      used: version === 'v1beta1' ? 'flavorUsage' : 'flavorsUsage',
    });
  },

  parts: workloadCounts,

  references(queue) {
    const name = queue.object('spec').string('clusterQueue');
    return name === undefined
      ? []
      : [{ relation: 'uses', ...clusterWide('ClusterQueue', name) }];
  },

  advice(_, context) {
    return oldVersion(context, 'LocalQueue');
  },
};
