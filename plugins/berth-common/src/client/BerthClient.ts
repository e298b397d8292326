import { ResponseError } from '@backstage/errors';
import type { BerthApi, Conditional, FleetOptions } from '../api';
import type { ClusterSummary } from '../clusters';
import type {
  Fleet,
  FleetHoldings,
  FleetMap,
  FleetMapQuery,
  FleetQueue,
} from '../fleet';
import type { PersonalStatus, PersonalTokens } from '../personal';
import type { ServiceList, ServiceListQuery } from '../serviceList';
import type { ServiceStatus } from '../serviceStatus';
import {
  clusterSnapshotPath,
  serviceListPath,
  serviceStatusPath,
  withQuery,
} from './paths';
import { ServerTime } from './ServerTime';

/**
 * Where Berth's backend is, and how to send a request there. The shapes are those of `discoveryApiRef` and
 * `fetchApiRef` in a frontend and of `coreServices.discovery` in a backend.
 * @public
 */
export interface BerthClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Adds the caller's credentials. The global `fetch` without any where absent. */
  fetchApi?: { fetch: typeof fetch };
}

/**
 * {@link BerthApi} over HTTP, for browsers and for other backends. It sets no deadline of its own: pass a `signal`.
 * @public
 */
export class BerthClient implements BerthApi {
  readonly #discoveryApi: BerthClientOptions['discoveryApi'];
  readonly #fetch: typeof fetch;
  readonly #time = new ServerTime();

  constructor(options: BerthClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    const fetchApi = options.fetchApi;
    this.#fetch = fetchApi
      ? (input, init) => fetchApi.fetch(input, init)
      : (input, init) => fetch(input, init);
  }

  now(): number {
    return this.#time.now();
  }

  async serviceStatus(
    entityRef: string,
    options?: { etag?: string; minRev?: string; signal?: AbortSignal },
  ): Promise<Conditional<ServiceStatus>> {
    return this.#conditional(
      withQuery(serviceStatusPath(entityRef), { minRev: options?.minRev }),
      options,
      async response => (await response.json()) as ServiceStatus,
    );
  }

  async personalStatus(
    entityRef: string,
    options: { tokens: PersonalTokens; signal?: AbortSignal },
  ): Promise<PersonalStatus> {
    const { tokens, signal } = options;
    const response = await this.#request(
      `${serviceStatusPath(entityRef)}/personal`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ tokens }),
        signal,
      },
    );
    return (await response.json()) as PersonalStatus;
  }

  async serviceStatuses(
    entityRefs: string[],
    options?: { signal?: AbortSignal },
  ): Promise<ServiceStatus[]> {
    const response = await this.#request('/v1/statuses', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ entityRefs }),
      signal: options?.signal,
    });
    const { items } = (await response.json()) as { items: ServiceStatus[] };
    return items;
  }

  async services(
    query: ServiceListQuery,
    options?: { etag?: string; minRev?: string; signal?: AbortSignal },
  ): Promise<Conditional<ServiceList>> {
    return this.#conditional(
      serviceListPath(query, { minRev: options?.minRev }),
      options,
      async response => (await response.json()) as ServiceList,
    );
  }

  async clusters(options?: {
    minRev?: string;
    signal?: AbortSignal;
  }): Promise<ClusterSummary[]> {
    const response = await this.#request(
      withQuery('/v1/clusters', { minRev: options?.minRev }),
      { signal: options?.signal },
    );
    const { items } = (await response.json()) as { items: ClusterSummary[] };
    return items;
  }

  async fleet(options?: FleetOptions): Promise<Conditional<Fleet>> {
    return this.#fleetPart('/v1/fleet', {}, options);
  }

  async fleetMap(
    { cluster, groupBy }: FleetMapQuery,
    options?: FleetOptions,
  ): Promise<Conditional<FleetMap>> {
    return this.#fleetPart('/v1/fleet/gpus', { cluster, groupBy }, options);
  }

  async fleetHoldings(
    options?: FleetOptions,
  ): Promise<Conditional<FleetHoldings>> {
    return this.#fleetPart('/v1/fleet/holdings', {}, options);
  }

  async fleetQueue(options?: FleetOptions): Promise<Conditional<FleetQueue>> {
    return this.#fleetPart('/v1/fleet/queue', {}, options);
  }

  async clusterSnapshot(
    cluster: string,
    options?: {
      without?: string;
      etag?: string;
      minRev?: string;
      signal?: AbortSignal;
    },
  ): Promise<Conditional<ArrayBuffer>> {
    return this.#conditional(
      clusterSnapshotPath(cluster, options),
      options,
      response => response.arrayBuffer(),
    );
  }

  async #fleetPart<T>(
    path: string,
    parameters: Record<string, string | undefined>,
    options: FleetOptions | undefined,
  ): Promise<Conditional<T>> {
    return this.#conditional(
      withQuery(path, { ...parameters, minRev: options?.minRev }),
      options,
      async response => (await response.json()) as T,
    );
  }

  async #conditional<T>(
    path: string,
    options: { etag?: string; signal?: AbortSignal } | undefined,
    read: (response: Response) => Promise<T>,
  ): Promise<Conditional<T>> {
    const response = await this.#request(path, {
      headers: options?.etag ? { 'if-none-match': options.etag } : {},
      signal: options?.signal,
    });
    if (response.status === 304) {
      return { status: 'unchanged', etag: options?.etag ?? '' };
    }
    return {
      status: 'changed',
      etag: response.headers.get('etag') ?? '',
      value: await read(response),
    };
  }

  async #request(path: string, init: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('berth');
    const askedAt = Date.now();
    const response = await this.#fetch(`${baseUrl}${path}`, init);
    if (!response.ok && response.status !== 304) {
      throw await ResponseError.fromResponse(response);
    }
    this.#time.learn(response.headers.get('date'), askedAt);
    return response;
  }
}
