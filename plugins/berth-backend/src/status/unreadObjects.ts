import type { ClusterStatus } from '@berth/backstage-plugin-berth-common';
import { watchedKinds } from '../projection';
import type { ClusterView, OptionalStore } from '../store/ClusterView';
import { statusKinds } from './statusKinds';

/** The objects of a cluster that could not be read, by kind. Whose they are is not known. */
export function unreadObjects(
  view: ClusterView,
  kinds: ReturnType<OptionalStore['kinds']>,
): Pick<ClusterStatus, 'unread'> {
  const counts = [
    ...statusKinds.map(plural => ({
      group: watchedKinds[plural].group,
      kind: watchedKinds[plural].kind,
      count: view.store(plural).unread,
    })),
    ...kinds.map(({ group, kind, unread: count }) => ({ group, kind, count })),
  ].filter(({ count }) => count > 0);
  return counts.length > 0 ? { unread: counts } : {};
}
