import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';

/** Whether a status names clusters in which the entity has nothing, as its hint may do to help whoever sets it up. */
export function namesOtherClusters({ hint }: ServiceStatus): boolean {
  switch (hint?.code) {
    case 'clusterUnknown':
      return hint.known.length > 0;
    case 'labelMissing':
    case 'applicationMissing':
      return hint.clusters.length > 0;
    default:
      return false;
  }
}

const narrowed = new WeakMap<ServiceStatus, ServiceStatus>();

/** The status as readers without `berth.clusters.read` see it; the same object for the same status. */
export function withoutOtherClusters(status: ServiceStatus): ServiceStatus {
  const hint = status.hint;
  if (!hint || !namesOtherClusters(status)) {
    return status;
  }
  const known = narrowed.get(status);
  if (known) {
    return known;
  }
  const narrow: ServiceStatus = {
    ...status,
    // Readers who see different content must never share an ETag.
    revision: `${status.revision}-own`,
    hint:
      hint.code === 'clusterUnknown'
        ? { ...hint, known: [] }
        : { ...hint, ...('clusters' in hint && { clusters: [] }) },
  };
  narrowed.set(status, narrow);
  return narrow;
}
