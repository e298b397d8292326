import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** More clusters than anybody has in one catalog. */
const MAX_CLUSTERS = 1_000;

/** The entities that `catalog` locators of the kubernetes plugin take for clusters, in the order of their names. */
export async function readClusterEntities(options: {
  catalog: CatalogService;
  auth: AuthService;
}): Promise<Entity[]> {
  const { catalog, auth } = options;
  const { items } = await catalog.queryEntities(
    {
      filter: { kind: 'Resource', 'spec.type': 'kubernetes-cluster' },
      fields: ['metadata.name', 'metadata.title', 'metadata.annotations'],
      orderFields: { field: 'metadata.name', order: 'asc' },
      limit: MAX_CLUSTERS,
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  return items;
}
