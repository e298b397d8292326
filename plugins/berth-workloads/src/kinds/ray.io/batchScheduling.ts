import type { Fields } from '../../json/Fields';
import type { DemandQueue, HyperNodeRule, PodUnit } from '../../model';
import { isAutoscaling, workerGroupsOf } from './workerGroups';

/**
 * How a RayCluster's pods are placed together, by labels that RayJobs and RayServices hand on to the clusters they make.
 * With Volcano every cluster is a gang; with the coscheduling plugin and YuniKorn those that are labelled. Which of them
 * KubeRay works with is among its own settings, so that a cluster without any of these labels is taken to be no gang.
 *
 * Source: kuberay 1.7 `controllers/ray/batchscheduler/{volcano,scheduler-plugins,yunikorn}`.
 *
 * @param object - A RayCluster, RayJob or RayService.
 * @param cluster - The spec of the RayCluster.
 */
export function gangOf(object: Fields, cluster: Fields): PodUnit['gang'] {
  const labels = labelsOf(object);
  const isGang =
    labels['ray.io/gang-scheduling-enabled'] !== undefined ||
    labels['volcano.sh/queue-name'] !== undefined;
  if (!isGang) {
    return undefined;
  }
  const workers = workerGroupsOf(cluster).map(
    ({ min, replicas, hosts }) =>
      (isAutoscaling(cluster) ? min : replicas) * hosts,
  );
  return { minimum: workers.reduce((sum, pods) => sum + pods, 1) };
}

/** The queue of Volcano that a label names. */
export function volcanoQueueOf(object: Fields): DemandQueue | undefined {
  const name = labelsOf(object)['volcano.sh/queue-name'];
  const group = 'scheduling.volcano.sh';
  return name ? { system: 'Volcano', group, kind: 'Queue', name } : undefined;
}

/** How far apart in the network Volcano may place the pods. */
export function hyperNodeOf(object: Fields): HyperNodeRule | undefined {
  const labels = labelsOf(object);
  const mode = labels['volcano.sh/network-topology-mode'];
  if (mode !== 'hard' && mode !== 'soft') {
    return undefined;
  }
  const tier = labels['volcano.sh/network-topology-highest-tier-allowed'];
  return {
    mode: mode === 'hard' ? 'required' : 'preferred',
    ...(/^\d{1,9}$/.test(tier ?? '') && { highestTier: Number(tier) }),
  };
}

/** The PriorityClass that a label gives to all pods. */
export function priorityClassOf(object: Fields): string | undefined {
  return labelsOf(object)['ray.io/priority-class-name'] || undefined;
}

function labelsOf(object: Fields): Record<string, string> {
  return object.object('metadata').labels('labels');
}
