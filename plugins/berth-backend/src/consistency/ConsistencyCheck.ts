import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '../clock/Clock';
import { sleep } from '../clock/sleep';
import type { ClusterSession } from '../connection/ClusterSession';
import type { ListSlots } from '../connection/ListSlots';
import type { WatchMetrics } from '../metrics';
import { kindId } from '../projection/optional';
import { divergences } from './divergences';
import { listVersions } from './listVersions';
import type { Probe } from './Probe';

export interface Comparison {
  kind: string;
  outcome: 'same' | 'different' | 'unknown';
  divergences: number;
}

interface ConsistencyCheckOptions {
  cluster: string;
  session: Pick<ClusterSession, 'get'>;
  lists: { cluster: ListSlots };
  clock: Clock;
  random: () => number;
  metrics: WatchMetrics;
  logger: LoggerService;
  signal: AbortSignal;
}

/**
 * Compares what is held of one cluster with what the cluster itself has at exactly the same version, kind by kind (after
 * apiserver `storage/cacher/consistency/checker.go`). It is the answer to "how do you know?": a difference is a fault of
 * Berth's, is counted, and makes the kind be read anew.
 */
export class ConsistencyCheck {
  readonly #probes = new Set<Probe>();
  readonly #options: ConsistencyCheckOptions;

  constructor(options: ConsistencyCheckOptions) {
    this.#options = options;
  }

  /** Returns how to take it out again. */
  add(probe: Probe): () => void {
    this.#probes.add(probe);
    return () => this.#probes.delete(probe);
  }

  /** Checks all kinds, one after the other, about once in `everyMs`, until the signal aborts. */
  async run(everyMs: number): Promise<void> {
    const { clock, random, signal } = this.#options;
    while (!signal.aborted) {
      await sleep({ clock, ms: everyMs * (0.8 + 0.4 * random()), signal });
      if (!signal.aborted) await this.checkAll();
    }
  }

  async checkAll(): Promise<Comparison[]> {
    const comparisons: Comparison[] = [];
    for (const probe of this.#probes) {
      if (this.#options.signal.aborted) break;
      comparisons.push(await this.#check(probe));
    }
    return comparisons;
  }

  async #check(probe: Probe): Promise<Comparison> {
    const { cluster, metrics, logger, signal } = this.#options;
    const kind = kindId(probe.kind);
    const comparison = await this.#compare(probe);
    if (signal.aborted) return { kind, ...comparison };
    const { outcome, divergences: count } = comparison;
    metrics.compared({ cluster, kind }, outcome, count);
    if (outcome === 'different') {
      logger.error(
        `${count} ${kind} are held otherwise than the cluster has them; they are read anew`,
      );
      probe.distrust();
    }
    return { kind, ...comparison };
  }

  async #compare(probe: Probe): Promise<Omit<Comparison, 'kind'>> {
    const { lists, logger, signal } = this.#options;
    const unknown = { outcome: 'unknown', divergences: 0 } as const;
    let release = () => {};
    try {
      release = await lists.cluster.acquire(signal);
      // Taken together, after the wait: the objects are those of this version and of no other.
      const held = probe.held();
      if (!held) return unknown;
      const theirs = await listVersions({ ...this.#options, probe, held });
      // Where the watch has ended meanwhile, it may be another cluster that gave the list.
      const still = probe.held()?.openedAt === held.openedAt;
      if (!theirs || !still) return unknown;
      const count = divergences(held, theirs);
      return {
        outcome: count === 0 ? 'same' : 'different',
        divergences: count,
      };
    } catch (error) {
      if (!signal.aborted) {
        logger.debug(`${kindId(probe.kind)} not compared: ${String(error)}`);
      }
      return unknown;
    } finally {
      release();
    }
  }
}
