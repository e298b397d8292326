import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read what the clusters hold beyond one's own services: cluster names and versions, nodes, totals, and the snapshot
 * that the placement preview runs on. A service's own status needs only that its entity is visible.
 * @public
 */
export const berthClustersReadPermission = createPermission({
  name: 'berth.clusters.read',
  attributes: { action: 'read' },
});

/** @public */
export const berthPermissions = [berthClustersReadPermission];
