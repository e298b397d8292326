import type {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { EntityFilterQuery } from '@backstage/catalog-client';
import { InputError } from '@backstage/errors';
import {
  ListedService,
  ServiceList,
  ServiceListQuery,
} from '@berth/backstage-plugin-berth-common';
import {
  digestOf,
  listServices,
  Place,
  readServiceEntity,
  SERVICE_ENTITY_FIELDS,
} from '../serviceList';
import type { AuthorizedServiceStatuses } from './AuthorizedServiceStatuses';
import { isService, servicesWith } from './serviceFilter';

/**
 * Lists of services for a reader. Which there are is asked of the catalog with the reader's own credentials at each
 * question, so that nothing is counted that the reader may not see.
 */
export class AuthorizedServiceLists {
  readonly #statuses: AuthorizedServiceStatuses;
  readonly #userInfo: UserInfoService;

  constructor(options: {
    statuses: AuthorizedServiceStatuses;
    userInfo: UserInfoService;
  }) {
    this.#statuses = options.statuses;
    this.#userInfo = options.userInfo;
  }

  /** @throws `InputError` where a service asks for what it owns. */
  async list(
    query: Omit<ServiceListQuery, 'cursor'> & { after?: Place },
    options: { credentials: BackstageCredentials },
  ): Promise<ServiceList> {
    const which = await this.#which(query, options.credentials);
    const services: ListedService[] = [];
    if (which) {
      const pages = this.#statuses.ofEach(which, {
        ...options,
        fields: SERVICE_ENTITY_FIELDS,
      });
      for await (const page of pages) {
        for (const { entity, status } of page) {
          if (isService(entity)) {
            services.push({
              ...readServiceEntity(entity),
              ...digestOf(status),
            });
          }
        }
      }
    }
    return listServices(services, query);
  }

  /** `undefined` for none. */
  async #which(
    { scope, refs = [] }: Pick<ServiceListQuery, 'scope' | 'refs'>,
    credentials: BackstageCredentials,
  ): Promise<
    { entityRefs: string[] } | { filter: EntityFilterQuery } | undefined
  > {
    if (scope === 'all') return { filter: servicesWith({}) };
    if (scope === 'named') {
      return refs.length > 0 ? { entityRefs: [...refs] } : undefined;
    }
    const owners = await this.#owners(credentials);
    return owners.length > 0
      ? { filter: servicesWith({ 'relations.ownedBy': owners }) }
      : undefined;
  }

  async #owners(credentials: BackstageCredentials): Promise<string[]> {
    const { type } = credentials.principal as { type?: string };
    if (type !== 'user') {
      throw new InputError(
        "The scope 'owned' is for users: a service owns nothing",
      );
    }
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      credentials,
    );
    return ownershipEntityRefs;
  }
}
