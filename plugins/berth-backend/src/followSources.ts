import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import type { NamedClusterSource } from './clusters';
import type { ClusterSourceRegistry } from './ClusterSourceRegistry';

const KEY = 'berth.sources';

/**
 * Tells the sources of `berth.sources` when it changes, until the signal aborts. Where they can no longer be made, the former
 * ones stay, and the mistake is logged.
 */
export function followSources(options: {
  registry: ClusterSourceRegistry;
  config: RootConfigService;
  logger: LoggerService;
  signal: AbortSignal;
  onSources: (sources: readonly NamedClusterSource[]) => void;
}): void {
  const { registry, config, logger, signal, onSources } = options;
  const written = () => JSON.stringify(config.getOptional(KEY));
  let known = written();
  const subscription = config.subscribe?.(() => {
    if (written() === known) return;
    known = written();
    try {
      onSources(registry.createSources({ config, logger }));
      logger.info(`${KEY} has changed, and counts from now on`);
    } catch (error) {
      logger.error(`${KEY} has changed and cannot be read`, error as Error);
    }
  });
  signal.addEventListener('abort', () => subscription?.unsubscribe(), {
    once: true,
  });
}
