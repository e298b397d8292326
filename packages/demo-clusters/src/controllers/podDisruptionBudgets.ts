import { poddisruptionbudgets, pods } from '../kinds';
import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import { objectKey, splitKey } from './Controller';
import type { Controller } from './Controller';
import { isActive, isReady } from './podLifecycle';
import { scaledValue } from './rollingUpdate';

/** Counts how many pods of a budget may be evicted now. Percentages round up, as upstream does. */
export function podDisruptionBudgetController(
  cluster: SimulatedCluster,
): Controller {
  const { store } = cluster;
  return {
    concerns(object) {
      if (object.kind === 'PodDisruptionBudget') return [objectKey(object)];
      if (object.kind !== 'Pod') return [];
      return store
        .list(poddisruptionbudgets)
        .filter(b => b.metadata.namespace === object.metadata.namespace)
        .map(objectKey);
    },

    reconcile(key) {
      const { namespace, name } = splitKey(key);
      const budget = store.get(poddisruptionbudgets, namespace, name);
      if (!budget) return;
      const { selector, minAvailable, maxUnavailable } = budget.spec;
      const wanted = Object.entries(selector?.matchLabels ?? {});
      const covered = store
        .list(pods)
        .filter(
          pod =>
            pod.metadata.namespace === namespace &&
            isActive(pod) &&
            wanted.every(([k, v]) => pod.metadata.labels?.[k] === v),
        );
      const expected = covered.length;
      const healthy = covered.filter(isReady).length;
      const desired =
        minAvailable !== undefined
          ? scaledValue(minAvailable, expected, 'up')
          : expected - scaledValue(maxUnavailable, expected, 'up');
      store.update(poddisruptionbudgets, {
        ...budget,
        status: {
          expectedPods: expected,
          currentHealthy: healthy,
          desiredHealthy: desired,
          disruptionsAllowed: Math.max(healthy - desired, 0),
        },
      });
    },
  };
}
