import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import { hintNamesOthers, narrowedHint } from './narrowedHint';
import { narrowedSources, tellsOfSources } from './narrowedSources';

/** Whether a status tells of clusters in which the entity has nothing, or of where clusters come from. */
export function tellsOfOtherClusters(status: ServiceStatus): boolean {
  return hintNamesOthers(status.hint) || tellsOfSources(status);
}

const narrowed = new WeakMap<ServiceStatus, ServiceStatus>();

/** The status as readers without `berth.clusters.read` see it; the same object for the same status. */
export function withoutOtherClusters(status: ServiceStatus): ServiceStatus {
  if (!tellsOfOtherClusters(status)) {
    return status;
  }
  const known = narrowed.get(status);
  if (known) {
    return known;
  }
  const narrow: ServiceStatus = {
    ...status,
    ...narrowedSources(status),
    // Readers who see different content must never share an ETag.
    revision: `${status.revision}-own`,
    hint: narrowedHint(status.hint),
  };
  narrowed.set(status, narrow);
  return narrow;
}
