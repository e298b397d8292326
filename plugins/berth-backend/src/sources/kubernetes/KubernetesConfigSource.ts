import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { isError } from '@backstage/errors';
import type {
  ClusterListener,
  ClusterSource,
} from '@berth/backstage-plugin-berth-node';
import { LocatedClusters, locateClusters } from './locateClusters';

/** The clusters of `kubernetes.clusterLocatorMethods` as it is now: what is written there counts from the moment on. */
export class KubernetesConfigSource implements ClusterSource {
  readonly #config: Config;
  readonly #logger: LoggerService;

  /** `config` is the whole configuration. */
  constructor(options: { config: Config; logger: LoggerService }) {
    this.#config = options.config;
    this.#logger = options.logger;
  }

  async watch(
    listener: ClusterListener,
    { signal }: { signal: AbortSignal },
  ): Promise<void> {
    let told = locateClusters(this.#config);
    const subscription = this.#config.subscribe?.(() => {
      const next = this.#next(told);
      if (next.identity === told.identity) return;
      this.#logger.info('kubernetes.clusterLocatorMethods has changed');
      told = next;
      listener(told.clusters, told.leftOut);
    });
    signal.addEventListener('abort', () => subscription?.unsubscribe(), {
      once: true,
    });
    listener(told.clusters, told.leftOut);
  }

  /** Of a configuration that cannot be read the mistake is told, and the clusters stay. */
  #next(told: LocatedClusters): LocatedClusters {
    try {
      return locateClusters(this.#config);
    } catch (error) {
      const message = isError(error) ? error.message : String(error);
      return { ...told, leftOut: [message], identity: message };
    }
  }
}
