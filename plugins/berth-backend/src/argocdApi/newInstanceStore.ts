import { watchedKinds } from '../projection';
import { ClusterStore } from '../store/ClusterStore';
import type { OnListenerFault } from '../store/Listeners';
import type { WatchedKind } from '../store/ClusterView';

/** The place of one instance's Applications: nothing else is asked of it. */
export function newInstanceStore(options: {
  name: string;
  onChange?: () => void;
  onListenerFault?: OnListenerFault;
}): ClusterStore {
  const store = new ClusterStore(options);
  for (const kind of Object.keys(watchedKinds) as WatchedKind[]) {
    store.setFreshness(kind, { status: 'notAsked' });
  }
  store.setFreshness('applications', { status: 'loading' });
  return store;
}
