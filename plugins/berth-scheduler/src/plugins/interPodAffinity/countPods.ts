import type { Cycle } from '../../framework/cycle';
import type { PodClass } from '../../snapshot/PodClass';

/** Speaks of all pods as they are now, unless no class of the snapshot counts: most clusters have few that do. */
export function countPods(
  { snapshot, usage }: Cycle,
  counts: (pods: PodClass) => boolean,
  count: (pods: PodClass, node: number, by: number) => void,
): void {
  if (snapshot.header.podClasses.some(counts)) {
    snapshot.visitPods(count);
  }
  usage.visitPlaced(count);
}
