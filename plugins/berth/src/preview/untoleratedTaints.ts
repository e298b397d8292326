import type { Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import { tolerationFor, tolerationText } from './tolerations';

/**
 * Taints of a cluster as the tolerations that would answer them, sorted, without those already given. Taints that
 * kubelet and controllers set by themselves are left out: tolerating a node that is not ready places no pod.
 */
export function untoleratedTaints(
  snapshot: Snapshot,
  tolerated: readonly string[],
): string[] {
  const found = new Set<string>();
  for (const node of snapshot.nodes) {
    for (const taint of node.taints) {
      const isByCluster = taint.key.startsWith('node.kubernetes.io/');
      if (!isByCluster && taint.effect !== 'PreferNoSchedule') {
        found.add(tolerationText(tolerationFor(taint)));
      }
    }
  }
  return [...found].filter(text => !tolerated.includes(text)).sort();
}
