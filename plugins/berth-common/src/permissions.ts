import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Type of the resource that {@link berthClustersReadPermission} is about: a cluster, referenced by its name.
 * @public
 */
export const RESOURCE_TYPE_BERTH_CLUSTER = 'berth-cluster';

/**
 * Read what the clusters hold beyond one's own services: cluster names and versions, nodes, totals, and the snapshot
 * that the placement preview runs on. A service's own status needs only that its entity is visible. A policy may allow
 * all clusters, none, or those that meet its conditions.
 * @public
 */
export const berthClustersReadPermission = createPermission({
  name: 'berth.clusters.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_BERTH_CLUSTER,
});

/** @public */
export const berthPermissions = [berthClustersReadPermission];
