import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** What a status needs of an entity; the catalog sends nothing else. */
export const STATUS_ENTITY_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.etag',
  'metadata.annotations',
  // Of the owner and the system, which open namespaces.
  'relations',
];

/** Those of the references that the reader sees, fetched with the reader's own credentials. */
export async function readableEntities(
  catalog: CatalogService,
  options: {
    entityRefs: string[];
    fields: string[];
    credentials: BackstageCredentials;
  },
): Promise<Entity[]> {
  const { entityRefs, fields, credentials } = options;
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs, fields },
    { credentials },
  );
  return items.filter(entity => entity !== undefined);
}
