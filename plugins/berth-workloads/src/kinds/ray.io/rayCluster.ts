import { demandOfUnits } from '../../asks/podSet';
import type { WorkloadKind } from '../WorkloadKind';
import { clusterGroups, clusterQueueOf, clusterUnit } from './clusterAsks';
import { clusterHealth, isSuspended, readyPodsOf } from './clusterHealth';
import { clusterScaling } from './clusterScaling';
import { headEndpoints } from './headEndpoints';
import { managerOf } from './managerOf';
import { oldVersion } from './oldVersion';

/** `ray.io` RayCluster: a head and groups of workers, which run the tasks of others. */
export const rayClusterKind: WorkloadKind = {
  group: 'ray.io',
  kind: 'RayCluster',
  plural: 'rayclusters',
  versions: ['v1', 'v1alpha1'],
  system: 'KubeRay',
  role: 'computeCluster',

  health: clusterHealth,

  progress(cluster) {
    const { ready, desired } = readyPodsOf(cluster);
    return [{ what: 'ready', done: ready, total: desired }];
  },

  asks(cluster) {
    return demandOfUnits([clusterUnit(cluster, cluster.object('spec'))], {
      when: isSuspended(cluster) ? 'onResume' : 'now',
      queue: clusterQueueOf(cluster),
    });
  },

  scaling(cluster) {
    return clusterScaling(cluster.object('spec'));
  },

  endpoints: headEndpoints,

  parts(cluster) {
    return clusterGroups(cluster.object('spec'));
  },

  selector(cluster) {
    const name = cluster.object('metadata').string('name');
    return name === undefined
      ? undefined
      : { matchLabels: { 'ray.io/cluster': name } };
  },

  managedBy: managerOf,

  advice(_, context) {
    return oldVersion(context, 'RayCluster');
  },
};
