import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ClusterTarget } from '@berth/backstage-plugin-berth-node';
import { Clock, systemClock } from '../clock/Clock';
import { LISTS_IN_ALL, ListSlots } from '../connection/ListSlots';
import type { ClusterViews } from '../store/ClusterView';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { ProcessMemory } from '../store/ProcessMemory';
import type { KindSelection } from './KindSelection';
import { noMetrics, WatchMetrics } from '../metrics';
import { mergeReports } from './mergeReports';
import type { NamedClusterSource } from './NamedClusterSource';
import { SourceReports } from './SourceReports';
import { DEFAULT_BUDGET_BYTES } from './memoryBudgetBytes';
import { watchCluster, WatchClusterOptions } from './watchCluster';

/** Between the starts of clusters that are added together, up to two seconds for the last. */
const STAGGER_MS = 50;
const MAX_STAGGER_MS = 2_000;

interface RunningCluster {
  target: ClusterTarget;
  stop(): void;
}

/**
 * Watches the clusters of all sources until the signal aborts or `stop` is called, and gives their views: at once, empty at
 * first. A cluster that a source adds appears as `loading`; one that it drops, or whose fingerprint changes, is let go of
 * with all that was held of it. `setSources` replaces the sources themselves.
 */
export function startClusterViews(options: {
  sources: readonly NamedClusterSource[];
  logger: LoggerService;
  signal: AbortSignal;
  clock?: Clock;
  random?: () => number;
  /** Default: what every cluster is asked for, and nothing optional. */
  kinds?: KindSelection;
  /** How a cluster's store is kept; default: by watching it. */
  keepCluster?: (options: WatchClusterOptions) => Promise<void>;
  metrics?: WatchMetrics;
  /** Absent: what is held is not compared with the clusters. */
  compareEveryMs?: number;
  /** Of what is held of each cluster, in estimated bytes. */
  memoryBytes?: number;
  /** Alike, of all clusters together; without it, each is bounded by itself alone. */
  processMemoryBytes?: number;
}): ClusterViews & {
  setSources(sources: readonly NamedClusterSource[]): void;
  stop(): Promise<void>;
} {
  const {
    logger,
    clock = systemClock,
    random = Math.random,
    keepCluster = watchCluster,
    metrics = noMetrics,
    compareEveryMs,
    memoryBytes = DEFAULT_BUDGET_BYTES,
    processMemoryBytes = Infinity,
    kinds = { optional: [], disabled: new Set<string>() },
  } = options;
  let listenerFaults = 0;
  const onListenerFault = (error: unknown) => {
    listenerFaults++;
    metrics.listenerFailed();
    // Once, and then at each doubling: a listener that fails for one object may fail for thousands.
    if (!Number.isInteger(Math.log2(listenerFaults))) return;
    logger.error(
      `Listeners to what clusters hold have failed ${listenerFaults} times`,
      toError(error),
    );
  };
  const views = new MemoryClusterViews({ clock, onListenerFault });
  const lists = new ListSlots(LISTS_IN_ALL);
  const processMemory = new ProcessMemory(processMemoryBytes);
  const stopping = new AbortController();
  const signal = AbortSignal.any([options.signal, stopping.signal]);
  const running = new Map<string, RunningCluster>();
  const endings = new Set<Promise<void>>();

  const track = (work: Promise<void>) => {
    const ending: Promise<void> = work
      .catch(error => {
        logger.error('Watching clusters failed', error);
      })
      .finally(() => endings.delete(ending));
    endings.add(ending);
  };

  const start = (target: ClusterTarget, delayMs: number) => {
    const leaving = new AbortController();
    const store = views.add(target);
    running.set(target.name, { target, stop: () => leaving.abort() });
    const memory = processMemory.cluster(memoryBytes);
    const keep = () =>
      keepCluster({
        target,
        store,
        clock,
        random,
        kinds,
        metrics,
        compareEveryMs,
        memory,
        lists,
        delayMs,
        logger: logger.child({ cluster: target.name }),
        signal: AbortSignal.any([signal, leaving.signal]),
      });
    const keeping = async () => {
      try {
        await keep();
        // Whoever still knows the view of a cluster that is gone holds nothing of it.
        if (leaving.signal.aborted) store.clear();
      } finally {
        memory.leave();
      }
    };
    track(keeping());
  };

  const reconcile = (told: Parameters<typeof mergeReports>[0]) => {
    const merged = mergeReports(told);
    const wanted = new Map(
      merged.clusters.map(cluster => [cluster.name, cluster]),
    );
    for (const [name, { target, stop }] of running) {
      if (isSame(target, wanted.get(name))) continue;
      stop();
      running.delete(name);
      views.remove(name);
    }
    let delayMs = 0;
    for (const target of wanted.values()) {
      if (running.has(target.name)) continue;
      start(target, delayMs);
      delayMs = Math.min(MAX_STAGGER_MS, delayMs + STAGGER_MS);
    }
    views.arrange([...wanted.keys()]);
    views.setPersonal(merged.personal);
    views.setTroubles(merged.troubles);
    views.setSettled(told.every(({ report }) => report.status !== 'asked'));
  };

  const reports = new SourceReports({
    ...{ clock, random, logger, signal, track },
    onReports: reconcile,
  });
  reports.set(options.sources);

  return {
    get revision() {
      return views.revision;
    },
    get settled() {
      return views.settled;
    },
    list: () => views.list(),
    get: name => views.get(name),
    personal: () => views.personal(),
    troubles: () => views.troubles(),
    onChange: listener => views.onChange(listener),
    setSources: sources => reports.set(sources),
    async stop() {
      stopping.abort();
      views.stop();
      await Promise.all(endings);
    },
  };
}

function isSame(a: ClusterTarget, b: ClusterTarget | undefined): boolean {
  return (
    b !== undefined &&
    a.fingerprint === b.fingerprint &&
    a.title === b.title &&
    a.server === b.server
  );
}
