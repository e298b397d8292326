import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import type { NamespacePolicy } from './NamespacePolicy';
import { readNamespacePolicy } from './readNamespacePolicy';

const KEY = 'berth.namespaces';

/**
 * The policy as it is configured now: the same one until it changes. A later one that cannot be read opens nothing and closes
 * nothing, and is logged.
 *
 * @throws `InputError` where the first one cannot be read.
 */
export function followNamespacePolicy(options: {
  config: RootConfigService;
  logger: LoggerService;
}): () => NamespacePolicy {
  const { config, logger } = options;
  const written = () => JSON.stringify(config.getOptional(KEY));
  let policy = readNamespacePolicy(config);
  let known = written();
  config.subscribe?.(() => {
    if (written() === known) return;
    known = written();
    try {
      policy = readNamespacePolicy(config);
      logger.info(`${KEY} has changed, and counts from now on`);
    } catch (error) {
      logger.error(`${KEY} has changed and cannot be read`, error as Error);
    }
  });
  return () => policy;
}
