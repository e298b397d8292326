import { horizontalpodautoscalers } from '../kinds';
import { autoscale } from './autoscale';
import type { Recommendations } from './autoscale';
import type { Periodic } from './Periodic';

/** Every autoscaler looks every 15 s (`--horizontal-pod-autoscaler-sync-period`). */
export function horizontalPodAutoscaling(): Periodic {
  const past: Recommendations = new Map();
  return {
    everySeconds: 15,
    run(world) {
      for (const cluster of world.clusters) {
        for (const autoscaler of cluster.store.list(horizontalpodautoscalers)) {
          autoscale(cluster, autoscaler, past);
        }
      }
    },
  };
}
