import type {
  ClusterStatus,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import { hintNamesOthers, narrowedHint } from './narrowedHint';
import { narrowedSources, tellsOfSources } from './narrowedSources';

/** A status beside what its reader may know anyway. */
export interface EntityStatus {
  status: ServiceStatus;
  /** Whether the entity's annotations name the clusters to look in: then each row is of a cluster that they name. */
  namesClusters: boolean;
}

/** Whether a status tells of clusters in which the entity has nothing, or of where clusters come from. */
export function tellsOfOtherClusters(entity: EntityStatus): boolean {
  const { status } = entity;
  return (
    hintNamesOthers(status.hint) ||
    tellsOfSources(status) ||
    status.clusters.some(row => isOther(row, entity))
  );
}

const narrowed = new WeakMap<
  ServiceStatus,
  Pick<EntityStatus, 'namesClusters'> & { narrow: ServiceStatus }
>();

/** The status as readers without `berth.clusters.read` see it; the same object for the same status. */
export function withoutOtherClusters(entity: EntityStatus): ServiceStatus {
  const { status, namesClusters } = entity;
  if (!tellsOfOtherClusters(entity)) {
    return status;
  }
  const known = narrowed.get(status);
  if (known?.namesClusters === namesClusters) {
    return known.narrow;
  }
  const withheld = new Set(
    status.clusters
      .filter(row => isOther(row, entity))
      .map(({ cluster }) => cluster.name),
  );
  const narrow: ServiceStatus = {
    ...status,
    ...narrowedSources(status, withheld),
    // Readers who see different content must never share an ETag, nor may one reader before and after an annotation changed.
    revision: `${status.revision}-${withheld.size > 0 ? 'some' : 'own'}`,
    clusters: status.clusters.filter(
      ({ cluster }) => !withheld.has(cluster.name),
    ),
    hint: narrowedHint(status.hint),
  };
  narrowed.set(status, { namesClusters, narrow });
  return narrow;
}

/** A row that holds nothing is there only because its cluster is in trouble. */
function isOther(
  { workloads, applications }: ClusterStatus,
  { namesClusters }: EntityStatus,
): boolean {
  return !namesClusters && workloads.length + applications.length === 0;
}
