import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServerTime } from '@berth/backstage-plugin-berth-common';
import type {
  ClusterConnection,
  ClusterResponse,
  ClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import type { Clock } from '../clock/Clock';
import { untilAborted } from '../clock/untilAborted';
import { Circuit, Hold } from './Circuit';
import { isServersOwn } from './isServersOwn';

/** Eight watches may find out at once that a token has expired; one of them renews it for all. */
const RENEW_AT_MOST_EVERY_MS = 5_000;

interface Lease {
  connection: ClusterConnection;
  openedAt: number;
  requests: number;
}

/**
 * The way to one cluster, whatever connection serves it now. Connecting is tried at the first request and by each request
 * after a failure, by one at a time; a renewed connection takes all further requests, and the former one is closed when its
 * last request ends, so that renewing a credential breaks no watch. A cluster that asks for fewer requests is spared by all
 * of them; see {@link Circuit}.
 */
export class ClusterSession {
  readonly #target: Pick<ClusterTarget, 'connect'>;
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  readonly #time: ServerTime;
  readonly #onClock: (aheadMs: number) => void;
  readonly #circuit: Circuit;
  readonly #leases = new Set<Lease>();
  #current: Lease | undefined;
  #opening: Promise<Lease> | undefined;
  #phase: 'open' | 'closed' = 'open';

  constructor(options: {
    target: Pick<ClusterTarget, 'connect'>;
    clock: Clock;
    logger: LoggerService;
    /** Told how far the cluster's clock is ahead, when that is known or has changed. */
    onClock?: (aheadMs: number) => void;
    /** Uniform in [0, 1). */
    random?: () => number;
  }) {
    this.#target = options.target;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#time = new ServerTime(() => options.clock.wall());
    this.#onClock = options.onClock ?? (() => {});
    this.#circuit = new Circuit({
      clock: options.clock,
      random: options.random ?? Math.random,
    });
  }

  /**
   * Sends one GET, as soon as the cluster wants to be asked at all. The caller aborts `signal` when it is done with the
   * answer, read or not: that ends the request.
   */
  async get(
    path: string,
    options: Hold & { signal: AbortSignal; headers?: Record<string, string> },
  ): Promise<ClusterResponse> {
    options.signal.throwIfAborted();
    const { signal, headers } = options;
    return this.#circuit.during(
      { ...options, isServersOwn: isServersOwn(path) },
      () => this.#send(path, { signal, headers }),
    );
  }

  async #send(
    path: string,
    options: Parameters<ClusterConnection['get']>[1],
  ): Promise<ClusterResponse> {
    const { signal } = options;
    const lease = this.#current ?? (await untilAborted(this.#open(), signal));
    // Whoever has left since is not told of any more.
    signal.throwIfAborted();
    lease.requests++;
    signal.addEventListener('abort', () => this.#returned(lease), {
      once: true,
    });
    const askedAt = this.#clock.wall();
    const response = await lease.connection.get(path, options);
    this.#learnTime(response, askedAt);
    return response;
  }

  #learnTime({ headers }: ClusterResponse, askedAt: number): void {
    const former = this.#time.aheadMs;
    this.#time.learn(headers.date, askedAt);
    if (this.#time.aheadMs !== former) this.#onClock(this.#time.aheadMs);
  }

  /** Whether the cluster has asked to be left in peace: {@link get} waits for the end of that. */
  get isSpared(): boolean {
    return this.#circuit.isOpen;
  }

  /** Lets the next request connect anew: with tokens, certificates and trust as they are now. */
  renew(): void {
    const former = this.#current;
    if (!former) return;
    const age = this.#clock.monotonic() - former.openedAt;
    if (age < RENEW_AT_MOST_EVERY_MS) return;
    this.#current = undefined;
    this.#closeIfUnused(former);
  }

  async close(): Promise<void> {
    this.#phase = 'closed';
    this.#circuit.stop();
    const leases = [...this.#leases];
    this.#leases.clear();
    await Promise.all(leases.map(lease => lease.connection.close()));
  }

  #open(): Promise<Lease> {
    this.#opening ??= this.#connect().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #connect(): Promise<Lease> {
    const connection = await this.#target.connect();
    if (this.#phase === 'closed') {
      await connection.close();
      throw new DOMException('The session was closed', 'AbortError');
    }
    const lease = {
      connection,
      openedAt: this.#clock.monotonic(),
      requests: 0,
    };
    this.#leases.add(lease);
    this.#current = lease;
    return lease;
  }

  #returned(lease: Lease): void {
    lease.requests--;
    this.#closeIfUnused(lease);
  }

  #closeIfUnused(lease: Lease): void {
    const inUse = lease === this.#current || lease.requests > 0;
    if (inUse || !this.#leases.delete(lease)) return;
    // Nothing is open on it any more, so nobody waits for its end.
    void this.#close(lease);
  }

  async #close({ connection }: Lease): Promise<void> {
    try {
      await connection.close();
    } catch (error) {
      this.#logger.warn(`A connection could not be closed: ${String(error)}`);
    }
  }
}
