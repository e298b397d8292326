import { setMaxListeners } from 'node:events';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { ClusterTarget } from '@berth/backstage-plugin-berth-node';
import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type { Clock } from '../clock/Clock';
import { sleep } from '../clock/sleep';
import { ClusterSession } from '../connection/ClusterSession';
import { LISTS_PER_CLUSTER, ListSlots } from '../connection/ListSlots';
import { ConsistencyCheck } from '../consistency';
import { ClusterDiscovery } from '../discovery';
import { ClusterIdentity } from '../identity';
import type { WatchMetrics } from '../metrics';
import { watchedKinds } from '../projection';
import { definitionOf, kindId, OptionalKind } from '../projection/optional';
import type { ReflectedKind } from '../reflector/ReflectedKind';
import type { ClusterStore } from '../store/ClusterStore';
import type { WatchedKind, WatchedKinds } from '../store/ClusterView';
import type { KindSlot } from '../store/KindSlot';
import type { MemoryBudget } from '../store/MemoryBudget';
import { AbsentKinds } from './AbsentKinds';
import type { KindSelection } from './KindSelection';
import { watchKind } from './watchKind';
import { watchOwners } from './watchOwners';
import { watchVersion } from './watchVersion';

const notInstalled: Freshness = { status: 'notInstalled' };

export interface WatchClusterOptions {
  target: ClusterTarget;
  store: ClusterStore;
  clock: Clock;
  random: () => number;
  kinds: KindSelection;
  logger: LoggerService;
  lists: ListSlots;
  metrics: WatchMetrics;
  /** How much may be held of the cluster. */
  memory: MemoryBudget;
  /** Absent: what is held is not compared with the cluster. */
  compareEveryMs?: number;
  delayMs: number;
  signal: AbortSignal;
  /** Told of each kind that nobody has listed, once it has its place in the store. */
  onFoundKind?: (kind: OptionalKind) => void;
}

/**
 * Keeps everything of one cluster in its store until the signal aborts; resolves when all that it opened is closed. It
 * shares nothing with other clusters but the slots for lists.
 */
export async function watchCluster(
  options: WatchClusterOptions,
): Promise<void> {
  const { target, store, clock, logger, delayMs, signal } = options;
  const session = new ClusterSession({
    ...{ target, clock, logger, random: options.random },
    onClock: aheadMs => {
      store.clockAheadMs = aheadMs;
    },
  });
  await sleep({ clock, ms: delayMs, signal });
  try {
    while (!signal.aborted) {
      await watchUntilReplaced(options, session);
      if (signal.aborted) break;
      logger.warn(
        'Another cluster answers at the same address; all is read anew',
      );
      store.clear();
    }
  } finally {
    await session.close();
  }
}

/** Resolves when the signal aborts, or when another cluster has taken the place of the one that was there. */
async function watchUntilReplaced(
  options: WatchClusterOptions,
  session: ClusterSession,
): Promise<void> {
  const { store, clock, lists } = options;
  const { optional, disabled } = options.kinds;
  const replaced = new AbortController();
  const signal = AbortSignal.any([options.signal, replaced.signal]);
  // Each kind listens, in more than one place: so many are no leak.
  setMaxListeners(0, signal);
  const slots = { cluster: new ListSlots(LISTS_PER_CLUSTER), process: lists };
  const cluster = options.target.name;
  const consistency = new ConsistencyCheck({
    ...options,
    cluster,
    session,
    lists: slots,
    signal,
  });
  const discovery = new ClusterDiscovery({ session, clock, signal });
  const absent = new AbsentKinds({ ...options, discovery, signal });
  const shared = {
    ...options,
    cluster,
    consistency,
    session,
    signal,
    discovery,
    identity: new ClusterIdentity({
      session,
      clock,
      signal,
      onReplaced: () => replaced.abort(),
    }),
    lists: slots,
  };
  const watch = async <T extends { apiVersion?: string; metadata: ObjectMeta }>(
    kind: ReflectedKind<T>,
    slot: KindSlot<T>,
    isOptional: boolean,
  ) => {
    if (disabled.has(kindId(kind))) {
      slot.setFreshness({ status: 'notAsked' });
      return;
    }
    while (!signal.aborted) {
      await watchKind({ ...shared, kind, slot, isOptional });
      if (signal.aborted) return;
      slot.setFreshness(notInstalled);
      await absent.untilServed(kind);
      // Until it is known what there is now.
      slot.inherit(notInstalled);
    }
  };
  const watchCore = <K extends WatchedKind>(plural: K) =>
    watch<WatchedKinds[K]>(watchedKinds[plural], store.slot(plural), false);
  const watchOptional = (kind: OptionalKind) =>
    watch(definitionOf(kind), store.optionalSlot(kind), true);
  await Promise.all([
    ...(Object.keys(watchedKinds) as WatchedKind[]).map(watchCore),
    ...optional.map(watchOptional),
    watchOwners({
      ...shared,
      watch: kind => {
        const watching = watchOptional(kind);
        options.onFoundKind?.(kind);
        return watching;
      },
    }),
    absent.run(),
    watchVersion(shared),
    options.compareEveryMs === undefined
      ? undefined
      : consistency.run(options.compareEveryMs),
  ]);
}
