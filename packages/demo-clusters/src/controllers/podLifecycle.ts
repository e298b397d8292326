import type { Pod } from '../kubernetes';
import { pods } from '../kinds';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import { timestamp } from '../timestamp';
import { isTrue } from './conditions';

export function isFinished(pod: Pod): boolean {
  return pod.status.phase === 'Succeeded' || pod.status.phase === 'Failed';
}

/** Neither finished nor being deleted: what controllers count as theirs. */
export function isActive(pod: Pod): boolean {
  return !isFinished(pod) && !pod.metadata.deletionTimestamp;
}

export function isReady(pod: Pod): boolean {
  return isActive(pod) && isTrue(pod.status.conditions, 'Ready');
}

/** Asks for a graceful end: the kubelet removes the pod; one that is on no node goes at once. */
export function deletePod(cluster: SimulatedCluster, pod: Pod) {
  if (pod.metadata.deletionTimestamp) return;
  if (!pod.spec.nodeName || isFinished(pod)) {
    cluster.store.delete(pods, pod.metadata);
    return;
  }
  const grace = pod.spec.terminationGracePeriodSeconds ?? 30;
  cluster.store.update(pods, {
    ...pod,
    metadata: {
      ...pod.metadata,
      deletionTimestamp: timestamp(
        new Date(cluster.now.getTime() + grace * 1000),
      ),
      deletionGracePeriodSeconds: grace,
    },
  });
}
