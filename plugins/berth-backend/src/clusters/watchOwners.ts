import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '../clock/Clock';
import { sleep } from '../clock/sleep';
import { ClusterDiscovery, servedNow } from '../discovery';
import { watchedKinds } from '../projection';
import { genericKind, kindId, OptionalKind } from '../projection/optional';
import { INSTALLATION_PROBE_MS } from '../clock/backoff';
import type { ClusterStore } from '../store/ClusterStore';
import { OwnerKind, UnknownOwners } from '../store/UnknownOwners';
import type { KindSelection } from './KindSelection';

/**
 * Watches kinds that nobody has listed because objects of them control pods, the first so many that are found, until the
 * signal aborts; resolves when all that it started has ended. Which resource a kind is, and whether it can be watched at all,
 * discovery says; of a server whose discovery names no kinds, as before Kubernetes 1.27, none is found.
 *
 * A kind that was found stays: that its last object is gone is something to see as well.
 */
export async function watchOwners(options: {
  store: ClusterStore;
  kinds: KindSelection;
  discovery: Pick<ClusterDiscovery, 'ask'>;
  clock: Clock;
  logger: LoggerService;
  signal: AbortSignal;
  watch: (kind: OptionalKind) => Promise<void>;
}): Promise<void> {
  const { store, kinds, discovery, clock, logger, signal } = options;
  const limit = kinds.owners ?? 0;
  const running = new Map<string, Promise<void>>();
  const start = (kind: OptionalKind) => {
    const id = kindId(kind);
    if (!running.has(id)) running.set(id, options.watch(kind));
  };
  // Found before: by a replica that this one takes over from, or in the cluster that was here.
  for (const { kind } of store.optionalKinds()) {
    if (kind.isFound) start(kind);
  }

  let woken = new AbortController();
  const owners = new UnknownOwners({
    view: store,
    known: [...Object.values(watchedKinds), ...kinds.optional],
    onFound: () => woken.abort(),
  });
  const resolved = new Set<OwnerKind>();
  let isFull = false;
  while (limit > 0 && !signal.aborted) {
    woken = new AbortController();
    const waiting = owners.all().filter(owner => !resolved.has(owner));
    if (waiting.length > 0 && !isFull) {
      const served = await servedNow(discovery, {
        maxAgeMs: INSTALLATION_PROBE_MS,
        signal,
      });
      for (const owner of waiting) {
        const plural = served?.pluralOf(owner);
        if (plural === undefined) continue;
        const kind = genericKind({ ...owner, plural, isFound: true });
        if (running.size >= limit && !running.has(kindId(kind))) {
          isFull = true;
          logger.warn(
            `Objects of more than ${limit} kinds that Berth does not know control pods; ${kindId(
              kind,
            )} and others are not watched (berth.kinds.owners)`,
          );
          break;
        }
        resolved.add(owner);
        start(kind);
      }
    }
    await sleep({
      clock,
      ms: INSTALLATION_PROBE_MS,
      signal: AbortSignal.any([signal, woken.signal]),
    });
  }
  owners.stop();
  await Promise.all(running.values());
}
