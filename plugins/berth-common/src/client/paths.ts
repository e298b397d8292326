import { InputError } from '@backstage/errors';
import type { ServiceListQuery } from '../serviceList';

const FULL_REFERENCE = /^([^:/]+):([^:/]+)\/([^:/]+)$/;

/** The path of `GET /v1/entities/{kind}/{namespace}/{name}/status` for a full reference such as `component:default/x`. */
export function serviceStatusPath(entityRef: string): string {
  const parts = FULL_REFERENCE.exec(entityRef);
  if (!parts) {
    throw new InputError(
      `Not a full entity reference, as in component:default/name: ${JSON.stringify(
        entityRef,
      )}`,
    );
  }
  return `/v1/entities/${parts
    .slice(1)
    .map(encodeURIComponent)
    .join('/')}/status`;
}

/** With those of the parameters that have a value. */
export function withQuery(
  path: string,
  parameters: Record<string, string | undefined>,
): string {
  const query = new URLSearchParams(
    Object.entries(parameters).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The path of `GET /v1/clusters/{name}/snapshot`. */
export function clusterSnapshotPath(
  cluster: string,
  options?: { without?: string; minRev?: string },
): string {
  return withQuery(`/v1/clusters/${encodeURIComponent(cluster)}/snapshot`, {
    without: options?.without,
    minRev: options?.minRev,
  });
}

/** The path of `GET /v1/services`. */
export function serviceListPath(
  query: ServiceListQuery,
  options?: { minRev?: string },
): string {
  const { refs = [], limit, ...texts } = query;
  const path = withQuery('/v1/services', {
    ...texts,
    limit: limit?.toString(),
    ...options,
  });
  const named = refs.map(ref => `&refs=${encodeURIComponent(ref)}`).join('');
  return `${path}${named}`;
}
