import { demandOf, podSet } from '../../asks/podSet';
import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { PodDemand, PodSet, TopologyRule } from '../../model';
import { identityOf } from '../../understand/identityOf';
import { isActive } from './isWaiting';
import { localQueue } from './references';
import { priorityOf } from './workloadPriority';

/**
 * The pods of a Workload. Where Kueue looks for places itself (topology-aware scheduling) it lets the workload in with
 * places for all of its pods or not at all; else it only sees to the quota, and kube-scheduler takes pod by pod.
 *
 * Source: kubernetes-sigs/kueue v0.19 `apis/kueue/v1beta2/workload_types.go` `PodSet`, `PodSetTopologyRequest`.
 */
export function workloadAsks(workload: Fields): PodDemand | undefined {
  const { namespace } = identityOf(workload);
  const podSets = workload.object('spec').objects('podSets');
  const sets = podSets.flatMap(
    fields => setOf(workload, fields, namespace) ?? [],
  );
  const isPlacedByKueue = podSets.some(
    fields => fields.object('topologyRequest').exists,
  );
  const minimum = sets.reduce(
    (sum, { minimum: least, count }) => sum + (least ?? count),
    0,
  );
  const demand = demandOf(sets, {
    when: whenOf(workload),
    gang: isPlacedByKueue ? { minimum } : undefined,
    topology: commonTopology(podSets),
    queue: queueOf(workload, namespace),
  });
  const { ofPods, value } = priorityOf(workload);
  return (
    demand && {
      ...demand,
      ...(ofPods !== undefined && { priorityClass: ofPods, priority: value }),
    }
  );
}

function setOf(
  workload: Fields,
  fields: Fields,
  namespace: string | undefined,
): PodSet | undefined {
  const name = fields.string('name') ?? 'main';
  const byName = (list: Fields[]) =>
    list.find(one => (one.string('name') ?? 'main') === name);
  const status = workload.object('status');
  const admitted = byName(
    status.object('admission').objects('podSetAssignments'),
  )?.count('count');
  const reclaimed = byName(status.objects('reclaimablePods'))?.count('count');
  const count = admitted ?? fields.count('count') ?? 1;
  const set = podSet(fields.object('template'), {
    name,
    count: Math.max(0, count - (reclaimed ?? 0)),
    namespace,
    minimum: fields.count('minCount'),
  });
  const topology = topologyIn(fields) ?? set?.topology;
  return set && { ...set, topology };
}

function topologyIn(podSetFields: Fields): TopologyRule | undefined {
  const request = podSetFields.object('topologyRequest');
  const required = request.string('required');
  if (required !== undefined) {
    return { key: required, mode: 'required' };
  }
  const preferred = request.string('preferred');
  return preferred === undefined
    ? undefined
    : { key: preferred, mode: 'preferred' };
}

/** Pod sets of one group, as a leader and its workers, go into one domain together. */
function commonTopology(podSets: readonly Fields[]): TopologyRule | undefined {
  const groups = new Set(
    podSets.map(fields =>
      fields.object('topologyRequest').string('podSetGroupName'),
    ),
  );
  return podSets.length > 1 && groups.size === 1 && !groups.has(undefined)
    ? topologyIn(podSets[0])
    : undefined;
}

function queueOf(
  workload: Fields,
  namespace: string | undefined,
): PodDemand['queue'] {
  const name = workload.object('spec').string('queueName');
  const { ofQueue, value } = priorityOf(workload);
  return name === undefined
    ? undefined
    : {
        system: 'Kueue',
        ...localQueue(namespace, name),
        priorityClass: ofQueue,
        priority: value,
      };
}

function whenOf(workload: Fields): PodDemand['when'] {
  if (Conditions.of(workload).whenTrue('Finished')) {
    return 'ifRepeated';
  }
  return isActive(workload) ? 'now' : 'onResume';
}
