import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import { nowOf } from '../clock/Clock';
import { sleep } from '../clock/sleep';
import type { ConsistencyCheck, Held } from '../consistency';
import type { WatchMetrics } from '../metrics';
import { freshnessOf } from '../reflector/freshnessOf';
import { kindId } from '../projection/optional';
import { Quarantine } from '../reflector/Quarantine';
import type { ReflectorState } from '../reflector/ReflectorState';
import { runReflector } from '../reflector/runReflector';
import type { OperationContext } from '../reflector/operations';
import type { KindSlot } from '../store/KindSlot';
import type { MemoryBudget } from '../store/MemoryBudget';
import { FreshnessAnnouncer } from './FreshnessAnnouncer';

const RESTART_MS = 30_000;

const failed: Freshness = {
  status: 'unreachable',
  trouble: {
    code: 'protocol',
    message: 'Berth failed while reading this kind; its log says why.',
  },
};

/**
 * Keeps one kind of one cluster in its store, and says how fresh it is, until the signal aborts or the cluster does not serve
 * the kind.
 */
export async function watchKind<
  T extends { apiVersion?: string; metadata: ObjectMeta },
>(
  options: Omit<OperationContext<T>, 'onQuarantine'> & {
    slot: KindSlot<T>;
    cluster: string;
    consistency: ConsistencyCheck;
    metrics: WatchMetrics;
    memory: MemoryBudget;
    /** Whether Berth can do without the kind where memory is short. */
    isOptional: boolean;
    random: () => number;
    logger: LoggerService;
  },
): Promise<void> {
  const { slot, clock, random, signal, logger, metrics } = options;
  const kind = kindId(options.kind);
  const at = { cluster: options.cluster, kind };
  let trusted = new AbortController();
  const absent = new AbortController();
  let state: ReflectorState | 'failed' | undefined;
  let quarantined = 0;
  const quarantine = new Quarantine();
  const { isOptional } = options;
  const memory = options.memory.share(slot.table, { isOptional });

  const read = (): { freshness: Freshness; changesAt?: number } => {
    if (state === undefined) return { freshness: { status: 'loading' } };
    if (state === 'failed') return { freshness: failed };
    return freshnessOf(state, nowOf(clock));
  };
  const announcer = new FreshnessAnnouncer({
    clock,
    read,
    onChange: freshness => {
      slot.changed();
      logChange({ logger, kind, freshness });
    },
  });
  slot.setFreshness(() => read().freshness);

  const reflect = () =>
    runReflector<T>({
      ...options,
      target: slot.table,
      quarantine,
      memory,
      signal: AbortSignal.any([signal, trusted.signal, absent.signal]),
      onInput: input => metrics.input(at, input),
      random,
      onState: next => {
        state = next;
        // What is let go of on purpose is nobody's trouble.
        if (next.phase === 'stopped') return;
        announcer.look();
        if (next.memory.knowledge.status === 'notInstalled') absent.abort();
      },
      onQuarantine: () => {
        quarantined++;
        metrics.quarantined(at);
        // Once, and then at each doubling: one bad controller can write thousands.
        if (Number.isInteger(Math.log2(quarantined))) {
          logger.warn(`Left out ${quarantined} unreadable ${kind}`);
        }
      },
    });

  const removeProbe = options.consistency.add({
    kind: options.kind,
    held: () => heldBy(state, slot.table.all(), quarantine.objects),
    distrust: () => trusted.abort(),
  });
  while (!signal.aborted && !absent.signal.aborted) {
    trusted = new AbortController();
    try {
      await reflect();
    } catch (error) {
      // A fault of Berth's own. Nothing of the kind can be trusted any more.
      logger.error(
        `The reflector of ${kind} failed`,
        error instanceof Error ? error : new Error(String(error)),
      );
      state = 'failed';
      slot.table.clear();
      slot.table.unread = 0;
      quarantine.clear();
      announcer.look();
      await sleep({ clock, ms: RESTART_MS, signal });
    }
  }
  announcer.stop();
  removeProbe();
  memory.release();
}

function heldBy(
  state: ReflectorState | 'failed' | undefined,
  table: Iterable<{ metadata: ObjectMeta }>,
  quarantined: Held['quarantined'] | undefined,
): Held | undefined {
  if (typeof state !== 'object' || state.phase !== 'watching') return undefined;
  // Of what is missing nobody can tell any more whether that is right.
  if (!quarantined) return undefined;
  const { knowledge } = state.memory;
  if (knowledge.status !== 'held') return undefined;
  const objects = new Map<string, string | undefined>();
  for (const { metadata } of table) {
    objects.set(metadata.uid, metadata.resourceVersion);
  }
  const { version, openedAt } = state;
  const { resourceVersion } = knowledge;
  return { openedAt, version, resourceVersion, objects, quarantined };
}

function logChange(options: {
  logger: LoggerService;
  kind: string;
  freshness: Freshness;
}): void {
  const { logger, kind, freshness } = options;
  const trouble = 'trouble' in freshness ? freshness.trouble : undefined;
  const line = `${kind}: ${freshness.status}`;
  if (trouble) {
    logger.warn(`${line}. ${trouble.message}`, { code: trouble.code });
  } else {
    logger.debug(line);
  }
}
