import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  PersonalStatus,
  PersonalTokens,
} from '@berth/backstage-plugin-berth-common';
import { namedClusters, ServiceLocator } from '../join';
import type { PersonalStatuses } from '../personal';
import type { ClusterPermissions } from './ClusterPermissions';
import { everyCluster } from './ClusterScope';
import { readableEntities, STATUS_ENTITY_FIELDS } from './readableEntities';

/**
 * {@link PersonalStatuses} of the entities that a reader sees, and of the clusters that the entity names or that the reader may
 * know by `berth.clusters.read`: whether another one holds anything of the entity is nobody's to find out by asking.
 */
export class AuthorizedPersonalStatuses {
  readonly #statuses: PersonalStatuses;
  readonly #catalog: CatalogService;
  readonly #permissions: ClusterPermissions;
  readonly #locator: ServiceLocator;

  constructor(options: {
    statuses: PersonalStatuses;
    catalog: CatalogService;
    permissions: ClusterPermissions;
    locator: ServiceLocator;
  }) {
    this.#statuses = options.statuses;
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
    this.#locator = options.locator;
  }

  /** @throws `NotFoundError` where the reader sees no such entity. */
  async of(
    entityRef: string,
    options: {
      tokens: PersonalTokens;
      credentials: BackstageCredentials<BackstageUserPrincipal>;
      signal: AbortSignal;
    },
  ): Promise<PersonalStatus> {
    const { credentials } = options;
    const [entity] = await readableEntities(this.#catalog, {
      entityRefs: [entityRef],
      fields: STATUS_ENTITY_FIELDS,
      credentials,
    });
    if (!entity) {
      throw new NotFoundError(`No entity ${entityRef} that you may see`);
    }
    const { clusters } = namedClusters(entity, this.#locator);
    const namesClusters = clusters !== undefined;
    const scope = namesClusters
      ? everyCluster
      : await this.#permissions.scopeOf(credentials);
    return this.#statuses.of(entity, {
      ...options,
      includes: name => scope.includes(name),
      reader: credentials.principal.userEntityRef,
    });
  }
}
