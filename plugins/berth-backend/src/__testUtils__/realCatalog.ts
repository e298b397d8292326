import { createBackendModule } from '@backstage/backend-plugin-api';
import type { TestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';

const LOCATION = 'url:https://git.example/catalog-info.yaml';

/** Backstage's own catalog, which reads these entities when it starts. */
export function realCatalog(
  entities: readonly Entity[],
): Array<Parameters<TestBackend['add']>[0]> {
  const mutation = {
    type: 'full' as const,
    entities: entities.map(entity => ({ entity: asWritten(entity) })),
  };
  return [
    catalogPlugin,
    createBackendModule({
      pluginId: 'catalog',
      moduleId: 'test-entities',
      register(env) {
        env.registerInit({
          deps: { processing: catalogProcessingExtensionPoint },
          async init({ processing }) {
            processing.addEntityProvider({
              getProviderName: () => 'test',
              connect: connection => connection.applyMutation(mutation),
            });
          },
        });
      },
    }),
  ];
}

/** Without what the catalog adds by itself. */
function asWritten(entity: Entity): Entity {
  const { name, annotations } = entity.metadata;
  return {
    ...entity,
    metadata: {
      name,
      annotations: {
        ...annotations,
        'backstage.io/managed-by-location': LOCATION,
        'backstage.io/managed-by-origin-location': LOCATION,
      },
    },
  };
}
