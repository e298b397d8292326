import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';

type Hint = ServiceStatus['hint'];

/** Whether a hint names clusters in which the entity has nothing, as it may do to help whoever sets it up. */
export function hintNamesOthers(hint: Hint): boolean {
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

/** The hint without the names of clusters that its reader did not write. */
export function narrowedHint(hint: Hint): Hint {
  switch (hint?.code) {
    case 'clusterUnknown':
      return { ...hint, known: [] };
    case 'labelMissing':
    case 'applicationMissing':
      return { ...hint, clusters: [] };
    default:
      return hint;
  }
}
