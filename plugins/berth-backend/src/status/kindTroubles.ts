import type {
  ClusterStatus,
  Freshness,
} from '@berth/backstage-plugin-berth-common';
import type { WorkloadRoot } from '../join';
import type { OptionalStore } from '../store/ClusterView';
import { isTroubled } from './capabilities';

/**
 * The optional kinds of which the cluster's own freshness is not the whole truth, such as one that nobody may list. Of those
 * that nobody has asked for, only what has to do with the workloads that are shown.
 */
export function kindTroubles(
  kinds: ReturnType<OptionalStore['kinds']>,
  options: { cluster: Freshness; roots: readonly WorkloadRoot[] },
): Pick<ClusterStatus, 'kindTroubles'> {
  const { cluster, roots } = options;
  const troubles = kinds.filter(
    ({ freshness }) =>
      isTroubled(freshness) && freshness.status !== cluster.status,
  );
  const owners = new Set(
    troubles.some(({ isFound }) => isFound) ? roots.flatMap(ownersOf) : [],
  );
  const told = troubles
    .filter(
      ({ isFound, group, kind }) => !isFound || owners.has(`${group} ${kind}`),
    )
    .map(({ group, kind, freshness }) => ({ group, kind, freshness }));
  return told.length > 0 ? { kindTroubles: told } : {};
}

/** The kinds of what controls a workload, or of the controller that it is named after. */
function ownersOf(root: WorkloadRoot): string[] {
  const owners: ReadonlyArray<{ apiVersion?: string; kind: string }> =
    root.kind === 'named'
      ? [root.name]
      : root.object.metadata.ownerReferences ?? [];
  return owners.map(
    ({ apiVersion, kind }) => `${apiVersion?.split('/')[0]} ${kind}`,
  );
}
