import { pods, statefulsets } from '../kinds';
import type { Pod, StatefulSet } from '../kubernetes';
import { nameHash } from '../random';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import { selfOrOwner, splitKey } from './Controller';
import type { Controller } from './Controller';
import { createPod } from './createPod';
import { deletePod, isActive, isReady } from './podLifecycle';

const REVISION = 'controller-revision-hash';

function ordinal(pod: Pod): number {
  return Number(/-(\d+)$/.exec(pod.metadata.name)?.[1]);
}

function revisionOf(pod: Pod): string | undefined {
  return pod.metadata.labels?.[REVISION];
}

/** Keeps numbered pods, one after another unless `Parallel`, and renews them from the last to the first. */
export function statefulSetController(cluster: SimulatedCluster): Controller {
  const { store } = cluster;

  function create(set: StatefulSet, index: number, revision: string) {
    const name = `${set.metadata.name}-${index}`;
    createPod(cluster, {
      owner: set,
      template: set.spec.template,
      name,
      labels: {
        [REVISION]: revision,
        'statefulset.kubernetes.io/pod-name': name,
        'apps.kubernetes.io/pod-index': `${index}`,
      },
      spec: { hostname: name, subdomain: set.spec.serviceName },
    });
    cluster.events.record(set, {
      type: 'Normal',
      reason: 'SuccessfulCreate',
      message: `create Pod ${name} in StatefulSet ${set.metadata.name} successful`,
      component: 'statefulset-controller',
    });
  }

  /** One step: make the next missing pod, remove the last surplus one, or renew the last outdated one. */
  function step(set: StatefulSet, mine: Pod[], revision: string) {
    const { replicas, podManagementPolicy } = set.spec;
    const ordered = podManagementPolicy !== 'Parallel';
    const byOrdinal = new Map(mine.map(pod => [ordinal(pod), pod]));
    for (let i = 0; i < replicas; i++) {
      const pod = byOrdinal.get(i);
      if (!pod) create(set, i, revision);
      if (ordered && !(pod && isReady(pod))) return;
    }
    const surplus = mine.filter(pod => ordinal(pod) >= replicas).at(-1);
    if (surplus) {
      deletePod(cluster, surplus);
      return;
    }
    const outdated = mine.filter(pod => revisionOf(pod) !== revision).at(-1);
    if (outdated && mine.every(isReady)) deletePod(cluster, outdated);
  }

  return {
    concerns: object => selfOrOwner(object, 'StatefulSet'),

    reconcile(key) {
      const { namespace, name } = splitKey(key);
      const set = store.get(statefulsets, namespace, name);
      if (!set) return;
      const hash = nameHash(JSON.stringify(set.spec.template));
      const revision = `${name}-${hash}`;
      const inOrder = () =>
        store
          .ownedBy(pods, set.metadata.uid)
          .sort((a, b) => ordinal(a) - ordinal(b));
      // A pod that is going still holds its name.
      step(set, inOrder(), revision);

      const kept = inOrder().filter(isActive);
      const ready = kept.filter(isReady).length;
      const updated = kept.filter(pod => revisionOf(pod) === revision).length;
      const done = updated === set.spec.replicas && ready === updated;
      store.update(statefulsets, {
        ...set,
        status: {
          observedGeneration: set.metadata.generation,
          replicas: kept.length,
          readyReplicas: ready,
          availableReplicas: ready,
          currentReplicas: kept.length - (done ? 0 : updated),
          updatedReplicas: updated,
          currentRevision: done
            ? revision
            : set.status.currentRevision ?? revision,
          updateRevision: revision,
        },
      });
    },
  };
}
