import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ClusterSourceFactory } from '@berth/backstage-plugin-berth-node';
import { readClusterEntities } from './catalog/readClusterEntities';
import { KubernetesSource } from './KubernetesSource';
import { locateClusters } from './locateClusters';
import { ServerStrategies } from './ServerStrategies';

/**
 * `{ type: kubernetes }`: the clusters that the kubernetes plugin is configured with, read from the same keys
 * (`@backstage/plugin-kubernetes-backend` 0.21.11, `config.schema.json`). What Berth cannot watch is told of, one by one.
 */
export function kubernetes(services: {
  auth: AuthService;
  catalog: CatalogService;
}): ClusterSourceFactory {
  return {
    type: 'kubernetes',
    create({ rootConfig, logger }) {
      const strategies = new ServerStrategies({ config: rootConfig, logger });
      // A mistake that is there from the beginning is to be seen then.
      locateClusters(rootConfig, { strategies, entities: [] });
      return new KubernetesSource({
        config: rootConfig,
        logger,
        strategies,
        readEntities: () => readClusterEntities(services),
      });
    },
  };
}
