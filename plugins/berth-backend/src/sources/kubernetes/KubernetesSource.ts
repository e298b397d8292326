import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { isError } from '@backstage/errors';
import type {
  ClusterListener,
  ClusterSource,
} from '@berth/backstage-plugin-berth-node';
import { Clock, systemClock } from '../../clock/Clock';
import { sleep } from '../../clock/sleep';
import { backoffMs } from '../../clock/backoff';
import { asksCatalog, locateClusters } from './locateClusters';
import type { ServerStrategies } from './ServerStrategies';

const LOOK_AGAIN_MS = 30_000;
const CATALOG_DEADLINE_MS = 10_000;

/**
 * The clusters of `kubernetes.clusterLocatorMethods` as it is now: what is written there counts from the moment on, and what
 * the catalog names is asked for every half minute.
 */
export class KubernetesSource implements ClusterSource {
  readonly #config: Config;
  readonly #logger: LoggerService;
  readonly #strategies: ServerStrategies;
  readonly #readEntities: () => Promise<Entity[]>;
  readonly #clock: Clock;

  constructor(options: {
    /** The whole configuration. */
    config: Config;
    logger: LoggerService;
    strategies: ServerStrategies;
    readEntities: () => Promise<Entity[]>;
    clock?: Clock;
  }) {
    this.#config = options.config;
    this.#logger = options.logger;
    this.#strategies = options.strategies;
    this.#readEntities = options.readEntities;
    this.#clock = options.clock ?? systemClock;
  }

  async watch(
    listener: ClusterListener,
    { signal }: { signal: AbortSignal },
  ): Promise<void> {
    let entities: readonly Entity[] | string =
      'The clusters of the catalog are not known yet.';
    if (asksCatalog(this.#config)) {
      entities = await this.#catalogNow(entities);
      signal.throwIfAborted();
    }
    const locate = () =>
      locateClusters(this.#config, { strategies: this.#strategies, entities });
    let told = locate();
    const tell = () => {
      let next: typeof told;
      try {
        next = locate();
      } catch (error) {
        // Of a configuration that cannot be read the mistake is told, and the clusters stay.
        next = { ...told, leftOut: [textOf(error)], identity: textOf(error) };
      }
      if (signal.aborted || next.identity === told.identity) return;
      this.#logger.info('The clusters of the kubernetes plugin have changed');
      told = next;
      listener(told.clusters, told.leftOut, told.personal);
    };
    const subscription = this.#config.subscribe?.(tell);
    signal.addEventListener('abort', () => subscription?.unsubscribe(), {
      once: true,
    });
    listener(told.clusters, told.leftOut, told.personal);
    void this.#followCatalog({
      signal,
      first: entities,
      onEntities: now => {
        entities = now;
        tell();
      },
    });
  }

  async #followCatalog(options: {
    signal: AbortSignal;
    first: readonly Entity[] | string;
    onEntities: (entities: readonly Entity[] | string) => void;
  }): Promise<void> {
    const { signal, onEntities } = options;
    let last = options.first;
    for (let failures = 0; !signal.aborted; ) {
      failures = typeof last === 'string' ? failures + 1 : 0;
      const ms =
        failures > 0 ? backoffMs(failures, Math.random()) : LOOK_AGAIN_MS;
      await sleep({ clock: this.#clock, ms, signal });
      if (signal.aborted) return;
      if (!asksCatalog(this.#config)) continue;
      last = await this.#catalogNow(last);
      onEntities(last);
    }
  }

  /** A catalog that does not answer has dropped no cluster: where any were known, they stay. */
  async #catalogNow(
    last: readonly Entity[] | string,
  ): Promise<readonly Entity[] | string> {
    let cancel = () => {};
    const late = new Promise<never>((_, reject) => {
      cancel = this.#clock.after(CATALOG_DEADLINE_MS, () =>
        reject(new Error('it did not answer within ten seconds')),
      );
    });
    try {
      return await Promise.race([this.#readEntities(), late]);
    } catch (error) {
      this.#logger.warn(`The catalog tells no clusters: ${textOf(error)}`);
      return typeof last !== 'string' && last.length > 0
        ? last
        : 'The clusters of the catalog are not known: it does not answer.';
    } finally {
      cancel();
    }
  }
}

function textOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
