import { KubernetesObject } from '../KubernetesObject';
import { ApiClient } from './ApiClient';

interface ApiResourceList {
  resources: Array<{ name: string; kind: string; namespaced: boolean }>;
}

/** Where an object lives on the API server. */
export interface ResourcePath {
  /** `/apis/apps/v1/namespaces/ml/deployments/api` */
  object: string;
  collection: string;
  /** Absent for kinds without a status subresource, such as Argo CD's Application. */
  status?: string;
}

/** The kind is not served, perhaps because its CRD is not installed yet. */
export class KindNotServedError extends Error {}

/**
 * Finds out from the server's discovery under which path it serves an object.
 */
export class ResourcePaths {
  private readonly lists = new Map<string, ApiResourceList>();

  constructor(private readonly client: Pick<ApiClient, 'request'>) {}

  async of(object: KubernetesObject): Promise<ResourcePath> {
    const { apiVersion, kind, metadata } = object;
    const base = apiVersion.includes('/')
      ? `/apis/${apiVersion}`
      : `/api/${apiVersion}`;
    const { resources } = await this.list(base, kind);
    const resource = resources.find(
      entry => entry.kind === kind && !entry.name.includes('/'),
    );
    if (!resource) {
      throw new KindNotServedError(
        `The server serves no ${kind} in ${apiVersion}`,
      );
    }
    const namespace = resource.namespaced
      ? `/namespaces/${metadata.namespace ?? 'default'}`
      : '';
    const collection = `${base}${namespace}/${resource.name}`;
    const path = `${collection}/${metadata.name}`;
    const hasStatus = resources.some(
      ({ name }) => name === `${resource.name}/status`,
    );
    return {
      object: path,
      collection,
      ...(hasStatus && { status: `${path}/status` }),
    };
  }

  private async list(base: string, kind: string): Promise<ApiResourceList> {
    const known = this.lists.get(base);
    // A CRD may have added the kind since.
    if (known?.resources.some(resource => resource.kind === kind)) {
      return known;
    }
    const list = await this.client.request<ApiResourceList>('GET', base);
    this.lists.set(base, list);
    return list;
  }
}
