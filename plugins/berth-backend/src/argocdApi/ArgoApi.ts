import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { Clock } from '../clock/Clock';
import { sleep } from '../clock/sleep';
import { TroubleError } from '../connection/TroubleError';
import { troubleOf } from '../connection/troubleOf';
import type { ClusterStore } from '../store/ClusterStore';
import type { ArgoInstances } from './ArgoInstances';
import type { ArgoInstanceTarget } from './ArgoInstanceTarget';
import { ArgoSession } from './ArgoSession';
import { newInstanceStore } from './newInstanceStore';
import { readApplications } from './readApplications';

/** For the session and the list together. */
const DEADLINE_MS = 60_000;
/** Argo CD locks a user out who fails too often. */
const MAX_PAUSE_MS = 15 * 60_000;
const STAGGER_MS = 1_000;

type Configured = ArgoInstanceTarget['access'] & { status: 'configured' };

/**
 * Reads the Applications of each instance, one list per period, whoever and however many read. Instances know nothing of each
 * other: one that hangs, refuses or lies keeps its own last Applications, dated, and no other waits for it.
 */
export class ArgoApi implements ArgoInstances {
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #logger: LoggerService;
  readonly #everyMs: number;
  readonly #stopping = new AbortController();
  readonly #stores: ClusterStore[];
  readonly #loops: Promise<void>[];
  #revision = 0;

  private constructor(options: {
    instances: readonly ArgoInstanceTarget[];
    everyMs: number;
    clock: Clock;
    random: () => number;
    logger: LoggerService;
  }) {
    this.#clock = options.clock;
    this.#random = options.random;
    this.#logger = options.logger;
    this.#everyMs = options.everyMs;
    const places = options.instances.map(instance => ({
      instance,
      store: newInstanceStore({
        name: instance.name,
        onChange: () => this.#revision++,
        onListenerFault: error =>
          this.#logger.error(
            `A listener to Argo CD ${instance.name} failed`,
            toError(error),
          ),
      }),
    }));
    this.#stores = places.map(({ store }) => store);
    this.#loops = places.map(({ instance: { access }, store }) =>
      access.status === 'configured'
        ? this.#follow(access, store)
        : this.#giveUp(access.message, store),
    );
  }

  static start(options: {
    instances: readonly ArgoInstanceTarget[];
    everyMs: number;
    clock: Clock;
    random?: () => number;
    logger: LoggerService;
  }): ArgoApi {
    return new ArgoApi({ random: Math.random, ...options });
  }

  get revision(): number {
    return this.#revision;
  }

  list(): readonly ClusterStore[] {
    return this.#stores;
  }

  /** Resolves when no request is open any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#loops);
  }

  async #giveUp(message: string, store: ClusterStore): Promise<void> {
    this.#logger.warn(`Argo CD ${store.name} is not read: ${message}`);
    store.setFreshness('applications', {
      status: 'unreachable',
      trouble: { code: 'configuration', message },
    });
  }

  async #follow(access: Configured, store: ClusterStore): Promise<void> {
    const { signal } = this.#stopping;
    const peer = `Argo CD ${store.name}`;
    const session = new ArgoSession({ ...access, peer });
    const pause = (ms: number) => sleep({ clock: this.#clock, ms, signal });
    await pause(this.#random() * STAGGER_MS);
    let readAt: string | undefined;
    let failures = 0;
    while (!signal.aborted) {
      try {
        await this.#read({ access, store, session, peer });
        if (failures > 0) this.#logger.info(`${peer} is read again`);
        failures = 0;
        readAt = new Date(this.#clock.wall()).toISOString();
        setFreshness(store, { status: 'live' });
      } catch (error) {
        if (signal.aborted) break;
        const trouble = troubleOf(error, peer);
        // Once, and not in each period.
        if (failures === 0) {
          this.#logger.warn(`${peer} cannot be read: ${trouble.message}`);
        }
        failures++;
        setFreshness(
          store,
          readAt === undefined
            ? { status: 'unreachable', trouble }
            : { status: 'stale', since: readAt, trouble },
        );
      }
      await pause(this.#pauseMs(failures));
    }
  }

  async #read(options: {
    access: Configured;
    store: ClusterStore;
    session: ArgoSession;
    peer: string;
  }): Promise<void> {
    const deadline = new AbortController();
    const cancel = this.#clock.after(DEADLINE_MS, () =>
      deadline.abort(
        new TroubleError({
          code: 'timeout',
          message: `There was no answer from ${options.peer} in time.`,
        }),
      ),
    );
    try {
      await readApplications({
        ...options,
        url: options.access.url,
        table: options.store.store('applications'),
        signal: AbortSignal.any([this.#stopping.signal, deadline.signal]),
      });
    } finally {
      cancel();
    }
  }

  #pauseMs(failures: number): number {
    const longer = this.#everyMs * 2 ** Math.min(failures, 16);
    const upper = Math.max(this.#everyMs, Math.min(MAX_PAUSE_MS, longer));
    return (
      (failures === 0 ? this.#everyMs : upper) * (0.8 + 0.2 * this.#random())
    );
  }
}

/** What says the same again is no change. */
function setFreshness(store: ClusterStore, freshness: Freshness): void {
  const former = store.store('applications').freshness;
  if (JSON.stringify(former) !== JSON.stringify(freshness)) {
    store.setFreshness('applications', freshness);
  }
}
