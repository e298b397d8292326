import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import type { ClusterScope } from './ClusterScope';

type Hint = ServiceStatus['hint'];

/** The hint, as it may name clusters to help whoever sets the entity up, with the names that the reader may know. */
export function narrowedHint(hint: Hint, scope: ClusterScope): Hint {
  const known = (names: string[]) => names.filter(name => scope.includes(name));
  switch (hint?.code) {
    case 'clusterUnknown':
      return { ...hint, known: known(hint.known) };
    case 'labelMissing':
    case 'applicationMissing':
      return { ...hint, clusters: known(hint.clusters) };
    default:
      return hint;
  }
}
