import {
  understand,
  type Condition,
  type ReplicaSet,
} from '@berth/backstage-plugin-berth-workloads';
import { replicationControllerRoot } from '../../join/replicationControllerRoot';
import { topOwner } from '../../join/topOwner';
import type { HeldRoot } from '../../join';
import type { ClusterView, WatchedKinds } from '../../store/ClusterView';
import type { PodlessRule } from './PodlessWork';
import { wantedPods } from './wantedPods';

/**
 * Pods that the API server does not take, mostly for a quota. ReplicaSets and ReplicationControllers say so in a condition;
 * StatefulSets and Jobs in events only, which are not watched.
 */
export const refusedPods: PodlessRule = {
  *find({ view, related }) {
    for (const held of refusedIn(view)) {
      const { object } = held;
      const { spec, status, metadata } = object as ReplicaSet;
      const missing = (spec?.replicas ?? 1) - (status?.replicas ?? 0);
      if (missing <= 0) continue;
      const { rules } = view.optional;
      const workload = understand(object, related, rules);
      const condition = workload.conditions.find(
        one => one.condition === 'ReplicaFailure',
      );
      const units = workload.asks?.units.map(unit => ({
        ...unit,
        sets: unit.sets.map(set => ({ ...set, count: missing })),
      }));
      const [quota] = workload.obstacles;
      yield {
        root: topOwner(view, held),
        ...wantedPods(
          workload.asks && { ...workload.asks, units: units ?? [] },
        ),
        pods: missing,
        isGang: false,
        since: condition?.since ?? metadata.creationTimestamp,
        cause: quota
          ? {
              ...{ code: 'quota', quota: quota.name },
              namespace: metadata.namespace,
              resources: quota.resources.map(({ resource }) => resource),
            }
          : { code: 'refused', reason: condition?.message },
      };
    }
  },
};

function* refusedIn(view: ClusterView): Iterable<HeldRoot> {
  for (const object of view.store('replicasets').all()) {
    if (isRefused(object)) yield { kind: 'ReplicaSet', object };
  }
  for (const object of view.store('replicationcontrollers').all()) {
    if (isRefused(object)) yield replicationControllerRoot(object);
  }
}

/** Before anything is understood: there are many of them, and hardly any is. */
function isRefused({
  status,
}: WatchedKinds['replicasets' | 'replicationcontrollers']): boolean {
  const conditions: readonly Condition[] = status?.conditions ?? [];
  return conditions.some(
    one => one.type === 'ReplicaFailure' && one.status === 'True',
  );
}
