import type {
  ClusterStatus,
  Freshness,
} from '@berth/backstage-plugin-berth-common';
import type { ClusterView } from '../store/ClusterView';
import { isTroubled } from './capabilities';

/** The optional kinds of which the cluster's own freshness is not the whole truth, such as one that nobody may list. */
export function kindTroubles(
  view: ClusterView,
  cluster: Freshness,
): Pick<ClusterStatus, 'kindTroubles'> {
  const troubles = view.optional
    .kinds()
    .filter(
      ({ freshness }) =>
        isTroubled(freshness) && freshness.status !== cluster.status,
    );
  return troubles.length > 0 ? { kindTroubles: troubles } : {};
}
