import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import type { Clock } from '../clock/Clock';
import { sleep } from '../clock/sleep';
import { openConnection } from '../connection/openConnection';
import { TroubleError } from '../connection/TroubleError';
import { troubleOf } from '../connection/troubleOf';
import type { GpuMeasurements } from './GpuMeasurements';
import type { GpuSample } from './GpuSample';
import type { GpuSamples } from './GpuSamples';
import type { PrometheusTarget } from './PrometheusTarget';
import { PROMETHEUS } from './queryVector';
import { readGpuSamples } from './readGpuSamples';

/** For all questions of one round together. */
const DEADLINE_MS = 15_000;
/** The clusters of one configuration are not all asked in the same instant. */
const STAGGER_MS = 1_000;

interface Measured {
  freshness: Freshness;
  revision: number;
  samples?: GpuSamples;
  /** RFC 3339; when the samples were read. */
  readAt?: string;
}

/**
 * Asks the Prometheus of each cluster one round of questions per period, whoever and however many read: a page view asks
 * nothing. A round that fails leaves the last samples, dated, and is tried again in the next period.
 */
export class PrometheusMeasurements implements GpuMeasurements {
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #logger: LoggerService;
  readonly #stopping = new AbortController();
  readonly #measured = new Map<string, Measured>();
  readonly #loops: Promise<void>[];

  private constructor(options: {
    targets: readonly PrometheusTarget[];
    clock: Clock;
    random: () => number;
    logger: LoggerService;
  }) {
    this.#clock = options.clock;
    this.#random = options.random;
    this.#logger = options.logger;
    this.#loops = options.targets.map(target => this.#follow(target));
  }

  static start(options: {
    targets: readonly PrometheusTarget[];
    clock: Clock;
    random?: () => number;
    logger: LoggerService;
  }): PrometheusMeasurements {
    return new PrometheusMeasurements({ random: Math.random, ...options });
  }

  freshness(cluster: string): Freshness {
    return this.#measured.get(cluster)?.freshness ?? { status: 'notAsked' };
  }

  revision(cluster: string): number {
    return this.#measured.get(cluster)?.revision ?? 0;
  }

  of(cluster: string, pod: Pod): readonly GpuSample[] {
    return this.#measured.get(cluster)?.samples?.of(pod) ?? [];
  }

  /** Resolves when no question is open any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#loops);
  }

  async #follow(target: PrometheusTarget): Promise<void> {
    const { signal } = this.#stopping;
    this.#measured.set(target.cluster, {
      freshness: { status: 'loading' },
      revision: 1,
    });
    const pause = (ms: number) => sleep({ clock: this.#clock, ms, signal });
    await pause(this.#random() * STAGGER_MS);
    while (!signal.aborted) {
      await this.#round(target);
      await pause(target.everyMs * (0.9 + 0.2 * this.#random()));
    }
  }

  async #round(target: PrometheusTarget): Promise<void> {
    const { cluster, exporters, matchers } = target;
    const { signal: stopping } = this.#stopping;
    const deadline = new AbortController();
    const cancel = this.#clock.after(DEADLINE_MS, () =>
      deadline.abort(
        new TroubleError({
          code: 'timeout',
          message: `There was no answer from ${PROMETHEUS} in time.`,
        }),
      ),
    );
    const connection = openConnection(target.settings);
    try {
      const samples = await readGpuSamples({
        connection,
        exporters,
        matchers,
        signal: AbortSignal.any([stopping, deadline.signal]),
      });
      this.#succeeded(cluster, samples);
    } catch (error) {
      if (!stopping.aborted) this.#failed(cluster, error);
    } finally {
      cancel();
      await connection.close();
    }
  }

  #succeeded(cluster: string, samples: GpuSamples): void {
    const former = this.#measured.get(cluster);
    if (former && 'trouble' in former.freshness) {
      this.#logger.info(`GPU utilisation of cluster ${cluster} is read again`);
    }
    this.#measured.set(cluster, {
      freshness: { status: 'live' },
      revision: (former?.revision ?? 0) + 1,
      samples,
      readAt: new Date(this.#clock.wall()).toISOString(),
    });
  }

  #failed(cluster: string, error: unknown): void {
    const trouble = troubleOf(error, PROMETHEUS);
    const former = this.#measured.get(cluster);
    const told =
      former && 'trouble' in former.freshness
        ? former.freshness.trouble?.message
        : undefined;
    // Once, and not in each period.
    if (told !== trouble.message) {
      this.#logger.warn(
        `GPU utilisation of cluster ${cluster} cannot be read: ${trouble.message}`,
      );
    }
    this.#measured.set(cluster, {
      ...former,
      freshness: former?.readAt
        ? { status: 'stale', since: former.readAt, trouble }
        : { status: 'unreachable', trouble },
      revision: (former?.revision ?? 0) + 1,
    });
  }
}
