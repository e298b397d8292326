import { podSet } from '../../asks/podSet';
import { queueOf } from '../../asks/queueOf';
import type { Fields } from '../../json/Fields';
import type { Part, PodDemand, PodSet, PodUnit } from '../../model';
import {
  gangOf,
  hyperNodeOf,
  priorityClassOf,
  volcanoQueueOf,
} from './batchScheduling';
import { headTemplateOf } from './headTemplate';
import { workerGroupsOf } from './workerGroups';

/**
 * The pods of a RayCluster: its head, and the workers of each group.
 *
 * @param object - The RayCluster, or the RayJob or RayService that makes it.
 * @param cluster - The spec of the RayCluster.
 * @param sidecars - Containers that KubeRay adds to the head.
 */
export function clusterUnit(
  object: Fields,
  cluster: Fields,
  sidecars: ReadonlyArray<Record<string, unknown>> = [],
): PodUnit {
  const namespace = object.object('metadata').string('namespace');
  const sets = [
    podSet(headTemplateOf(cluster, sidecars), {
      name: 'head',
      count: 1,
      namespace,
    }),
    ...workerGroupsOf(cluster).map(group =>
      podSet(group.template, {
        name: group.name,
        count: group.replicas * group.hosts,
        namespace,
      }),
    ),
  ].filter(set => set !== undefined);
  return {
    times: 1,
    sets: sets.map(set => withPriority(set, priorityClassOf(object))),
    gang: gangOf(object, cluster),
    hyperNode: hyperNodeOf(object),
  };
}

/** The queue that the pods of a RayCluster wait in: Kueue's before Volcano's, which Kueue's would let them into. */
export function clusterQueueOf(object: Fields): PodDemand['queue'] {
  return queueOf(object) ?? volcanoQueueOf(object);
}

/** The head and the groups of workers; how many of which are ready KubeRay does not say. */
export function clusterGroups(cluster: Fields): Part[] {
  return [
    { type: 'group', name: 'head', desired: 1 },
    ...workerGroupsOf(cluster).map(
      ({ name, replicas, hosts }): Part => ({
        type: 'group',
        name,
        desired: replicas * hosts,
      }),
    ),
  ];
}

function withPriority(set: PodSet, priorityClassName?: string): PodSet {
  return priorityClassName === undefined
    ? set
    : {
        ...set,
        pod: { ...set.pod, spec: { ...set.pod.spec, priorityClassName } },
      };
}
