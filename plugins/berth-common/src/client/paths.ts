import { InputError } from '@backstage/errors';

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

/** The path of `GET /v1/clusters/{name}/snapshot`. */
export function clusterSnapshotPath(
  cluster: string,
  options?: { without?: string },
): string {
  const path = `/v1/clusters/${encodeURIComponent(cluster)}/snapshot`;
  return options?.without === undefined
    ? path
    : `${path}?${new URLSearchParams({ without: options.without })}`;
}
