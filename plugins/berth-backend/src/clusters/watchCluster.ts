import { setMaxListeners } from 'node:events';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ClusterTarget } from '@berth/backstage-plugin-berth-node';
import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type { Clock } from '../clock/Clock';
import { sleep } from '../clock/sleep';
import { ClusterSession } from '../connection/ClusterSession';
import { ListSlots } from '../connection/ListSlots';
import { ClusterDiscovery } from '../discovery';
import { watchedKinds } from '../projection';
import { kindId, optionalDefinition } from '../projection/optional';
import type { ReflectedKind } from '../reflector/ReflectedKind';
import type { ClusterStore } from '../store/ClusterStore';
import type { WatchedKind, WatchedKinds } from '../store/ClusterView';
import type { KindSlot } from '../store/KindSlot';
import type { KindSelection } from './KindSelection';
import { watchKind } from './watchKind';
import { watchVersion } from './watchVersion';

const LISTS_PER_CLUSTER = 2;

/**
 * Keeps everything of one cluster in its store until the signal aborts; resolves when all that it opened is closed. It
 * shares nothing with other clusters but the slots for lists.
 */
export async function watchCluster(options: {
  target: ClusterTarget;
  store: ClusterStore;
  clock: Clock;
  random: () => number;
  kinds: KindSelection;
  logger: LoggerService;
  lists: ListSlots;
  delayMs: number;
  signal: AbortSignal;
}): Promise<void> {
  const { target, store, clock, logger, lists, delayMs, signal } = options;
  const session = new ClusterSession({ target, clock, logger });
  const shared = {
    ...options,
    session,
    discovery: new ClusterDiscovery({ session, clock, signal }),
    lists: { cluster: new ListSlots(LISTS_PER_CLUSTER), process: lists },
  };
  // Each kind listens, in more than one place: so many are no leak.
  setMaxListeners(0, signal);
  await sleep({ clock, ms: delayMs, signal });
  try {
    const { optional, disabled } = options.kinds;
    const watch = async <T extends { metadata: ObjectMeta }>(
      kind: ReflectedKind<T>,
      slot: KindSlot<T>,
    ) => {
      if (disabled.has(kindId(kind))) slot.setFreshness({ status: 'notAsked' });
      else await watchKind({ ...shared, kind, slot });
    };
    const watchCore = <K extends WatchedKind>(plural: K) =>
      watch<WatchedKinds[K]>(watchedKinds[plural], store.slot(plural));
    await Promise.all([
      ...(Object.keys(watchedKinds) as WatchedKind[]).map(watchCore),
      ...optional.map(kind =>
        watch(optionalDefinition(kind), store.optionalSlot(kind)),
      ),
      watchVersion(shared),
    ]);
  } finally {
    await session.close();
  }
}
