import { placedWith } from '../join';
import type { ClusterView } from '../store/ClusterView';
import type { Slices } from '../clock/Slices';
import type { WaitingGroup } from './waitingGroups';

/**
 * How many of the waiting pods of each gang have to be placed at once, by the key of the gang: as many as its minimum lacks
 * beside those that have a node. A gang that lacks none is not among them: the others of it are placed one by one.
 */
export async function unplacedMembers(
  view: ClusterView,
  groups: readonly WaitingGroup[],
  slices: Slices,
): Promise<ReadonlyMap<string, number>> {
  const gangs = groups.filter(({ minimum }) => minimum !== undefined);
  const placed = await placedMembers(view, gangs, slices);
  return new Map(
    gangs.flatMap(({ key, minimum = 0, rows }): Array<[string, number]> => {
      const lacking = minimum - (placed.get(key) ?? 0);
      return lacking > 0 ? [[key, Math.min(lacking, rows.length)]] : [];
    }),
  );
}

/** The pods of each gang that have a node. Where all have to be placed at once, it does not matter how many have one. */
async function placedMembers(
  view: ClusterView,
  gangs: readonly WaitingGroup[],
  slices: Slices,
): Promise<ReadonlyMap<string, number>> {
  const counted = gangs.filter(({ minimum }) => Number.isFinite(minimum));
  const placed = new Map(counted.map(({ key }) => [key, 0]));
  const namespaces = new Set(
    counted.map(({ rows: [{ pod }] }) => pod.metadata.namespace ?? ''),
  );
  for (const namespace of namespaces) {
    const pods = view.store('pods').inNamespace(namespace);
    for await (const batch of slices.over(pods)) {
      for (const pod of batch) {
        if (!pod.spec.nodeName || hasEnded(pod.status?.phase)) continue;
        const key = placedWith(view, pod)?.key ?? '';
        const count = placed.get(key);
        if (count !== undefined) placed.set(key, count + 1);
      }
    }
  }
  return placed;
}

function hasEnded(phase: string | undefined): boolean {
  return phase === 'Succeeded' || phase === 'Failed';
}
