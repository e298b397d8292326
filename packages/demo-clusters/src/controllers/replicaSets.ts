import { pods, replicasets } from '../kinds';
import type { Pod, ReplicaSet } from '../kubernetes';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import { selfOrOwner, splitKey } from './Controller';
import type { Controller } from './Controller';
import { createPod } from './createPod';
import { deletePod, isActive, isReady } from './podLifecycle';

/** Who goes first when there are too many: not bound, then not ready, then the youngest. */
function byUsefulness(a: Pod, b: Pod): number {
  const rank = (pod: Pod) =>
    (pod.spec.nodeName ? 1 : 0) + (isReady(pod) ? 2 : 0);
  return (
    rank(a) - rank(b) ||
    b.metadata.creationTimestamp.localeCompare(a.metadata.creationTimestamp)
  );
}

/** Keeps as many pods of one template as are wanted. */
export function replicaSetController(cluster: SimulatedCluster): Controller {
  const { store } = cluster;

  function create(set: ReplicaSet) {
    const name = `${set.metadata.name}-${cluster.random.suffix(5)}`;
    createPod(cluster, { owner: set, template: set.spec.template, name });
    cluster.events.record(set, {
      type: 'Normal',
      reason: 'SuccessfulCreate',
      message: `Created pod: ${name}`,
      component: 'replicaset-controller',
    });
  }

  function remove(set: ReplicaSet, pod: Pod) {
    deletePod(cluster, pod);
    cluster.events.record(set, {
      type: 'Normal',
      reason: 'SuccessfulDelete',
      message: `Deleted pod: ${pod.metadata.name}`,
      component: 'replicaset-controller',
    });
  }

  return {
    concerns: object => selfOrOwner(object, 'ReplicaSet'),

    reconcile(key) {
      const { namespace, name } = splitKey(key);
      const set = store.get(replicasets, namespace, name);
      if (!set) return;
      const mine = () =>
        store.ownedBy(pods, set.metadata.uid).filter(pod => isActive(pod));
      const existing = mine();
      for (let i = existing.length; i < set.spec.replicas; i++) create(set);
      existing
        .sort(byUsefulness)
        .slice(0, Math.max(existing.length - set.spec.replicas, 0))
        .forEach(pod => remove(set, pod));

      const kept = mine();
      const ready = kept.filter(isReady).length;
      store.update(replicasets, {
        ...set,
        status: {
          observedGeneration: set.metadata.generation,
          replicas: kept.length,
          fullyLabeledReplicas: kept.length,
          readyReplicas: ready,
          availableReplicas: ready,
        },
      });
    },
  };
}
