import type { Fields } from '../../json/Fields';

/** KubeRay writes this where nobody says how many there may be. */
const NO_MAXIMUM = 2_147_483_647;

/** Workers of one template. Counts are of replicas, each of `hosts` pods. */
export interface WorkerGroup {
  name: string;
  template: Fields;
  hosts: number;
  replicas: number;
  min: number;
  max?: number;
}

/**
 * The groups of workers of a RayCluster, with as many replicas as KubeRay keeps of each.
 *
 * Source: kuberay 1.7 `controllers/ray/utils/util.go` `GetWorkerGroupDesiredReplicas`, `CalculateMinReplicas`.
 *
 * @param cluster - The spec of a RayCluster.
 */
export function workerGroupsOf(cluster: Fields): WorkerGroup[] {
  return cluster.objects('workerGroupSpecs').map(group => {
    const isSuspended = group.flag('suspend') === true;
    const min = group.count('minReplicas') ?? 0;
    const max = group.count('maxReplicas') ?? NO_MAXIMUM;
    const wanted = group.count('replicas') ?? 0;
    return {
      name: group.string('groupName') ?? '',
      template: group.object('template'),
      hosts: group.count('numOfHosts') ?? 1,
      replicas: isSuspended ? 0 : Math.max(min, Math.min(wanted, max)),
      min: isSuspended ? 0 : min,
      ...(max < NO_MAXIMUM && { max }),
    };
  });
}

/** All pods of the workers. */
export function workersOf(cluster: Fields): number {
  return workerGroupsOf(cluster).reduce(
    (sum, { replicas, hosts }) => sum + replicas * hosts,
    0,
  );
}

/** Whether Ray itself decides how many workers there are, between the bounds of each group. */
export function isAutoscaling(cluster: Fields): boolean {
  return cluster.flag('enableInTreeAutoscaling') === true;
}
