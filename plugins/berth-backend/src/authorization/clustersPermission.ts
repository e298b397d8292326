import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { berthClustersReadPermission } from '@berth/backstage-plugin-berth-common';

export async function mayReadClusters(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<boolean> {
  const [decision] = await permissions.authorize(
    [{ permission: berthClustersReadPermission }],
    { credentials },
  );
  return decision.result === AuthorizeResult.ALLOW;
}

/** @throws `NotAllowedError` for a reader without `berth.clusters.read`. */
export async function requireReadClusters(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<void> {
  if (!(await mayReadClusters(permissions, credentials))) {
    throw new NotAllowedError(
      `This needs the permission ${berthClustersReadPermission.name}`,
    );
  }
}
