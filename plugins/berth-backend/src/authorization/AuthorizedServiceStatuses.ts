import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { EntityFilterQuery } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import { Slices } from '../clock/Slices';
import { clustersOf, namedClusters, ServiceLocator } from '../join';
import type { ServiceStatuses } from '../status/ServiceStatuses';
import type { ClusterViews } from '../store/ClusterView';
import type { ClusterPermissions } from './ClusterPermissions';
import { everyCluster } from './ClusterScope';
import { readableEntities, STATUS_ENTITY_FIELDS } from './readableEntities';
import {
  EntityStatus,
  tellsOfOtherClusters,
  withoutOtherClusters,
} from './withoutOtherClusters';

/** Entities for which the catalog is asked at a time. */
const PAGE_SIZE = 1_000;

/**
 * {@link ServiceStatuses} for a reader: the entity is fetched with the reader's own credentials, so that an entity hidden
 * by the catalog's permissions looks like one that does not exist. It takes references and not entities, so that no caller
 * can hand in an entity that was fetched with somebody else's credentials.
 */
export class AuthorizedServiceStatuses {
  readonly #statuses: ServiceStatuses;
  readonly #catalog: CatalogService;
  readonly #views: ClusterViews;
  readonly #permissions: ClusterPermissions;
  readonly #locator: ServiceLocator;

  constructor(options: {
    statuses: ServiceStatuses;
    catalog: CatalogService;
    /** For the names of the clusters alone. */
    views: ClusterViews;
    permissions: ClusterPermissions;
    locator: ServiceLocator;
  }) {
    this.#statuses = options.statuses;
    this.#catalog = options.catalog;
    this.#views = options.views;
    this.#permissions = options.permissions;
    this.#locator = options.locator;
  }

  /** @throws `NotFoundError` where the reader sees no such entity. */
  async of(
    entityRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<ServiceStatus> {
    const [status] = await this.ofAll([entityRef], options);
    if (!status) {
      throw new NotFoundError(`No entity ${entityRef} that you may see`);
    }
    return status;
  }

  /** Entities that the reader does not see are absent; the others come in the order of the references. */
  async ofAll(
    entityRefs: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<ServiceStatus[]> {
    const entities = await readableEntities(this.#catalog, {
      entityRefs,
      fields: STATUS_ENTITY_FIELDS,
      ...options,
    });
    return this.#ofEntities(entities, options);
  }

  /**
   * Those entities of the references or of the catalog's filter that the reader sees, a page of the catalog's at a time, each
   * with the fields that a status needs and `fields`.
   */
  async *ofEach(
    which: { entityRefs: string[] } | { filter: EntityFilterQuery },
    options: { fields: readonly string[]; credentials: BackstageCredentials },
  ): AsyncGenerator<Array<{ entity: Entity; status: ServiceStatus }>> {
    const { credentials } = options;
    const fields = [...STATUS_ENTITY_FIELDS, ...options.fields];
    const pages =
      'filter' in which
        ? this.#catalog.streamEntities(
            { ...which, fields, pageSize: PAGE_SIZE },
            { credentials },
          )
        : [
            await readableEntities(this.#catalog, {
              ...which,
              fields,
              credentials,
            }),
          ];
    // Of all pages: a catalog in the same process gives nobody a turn between two.
    const slices = new Slices();
    for await (const entities of pages) {
      const statuses = await this.#ofEntities(entities, {
        ...options,
        slices,
      });
      yield entities.map((entity, at) => ({ entity, status: statuses[at] }));
    }
  }

  async #ofEntities(
    entities: readonly Entity[],
    options: { credentials: BackstageCredentials; slices?: Slices },
  ): Promise<ServiceStatus[]> {
    const { credentials, slices = new Slices() } = options;
    const statuses: EntityStatus[] = [];
    for (const entity of entities) {
      if (slices.isOver) await slices.pause();
      statuses.push(this.#statusOf(entity));
    }
    const scope = statuses.some(tellsOfOtherClusters)
      ? await this.#permissions.scopeOf(credentials)
      : everyCluster;
    return statuses.map(status => withoutOtherClusters(status, scope));
  }

  #statusOf(entity: Entity): EntityStatus {
    const named = namedClusters(entity, this.#locator);
    return {
      status: this.#statuses.of(entity),
      namesClusters: named.clusters !== undefined,
      looked: clustersOf(named, this.#views).map(({ name }) => name),
    };
  }
}
