import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_BERTH_CLUSTER } from '@berth/backstage-plugin-berth-common';

/**
 * A cluster as the conditions of a policy see it.
 * @public
 */
export interface BerthClusterResource {
  name: string;
  /** Of `berth.clusters[].labels`. */
  labels: Readonly<Record<string, string>>;
}

/**
 * Clusters are in memory, so that a query is a question to each.
 * @public
 */
export type BerthClusterQuery = (cluster: BerthClusterResource) => boolean;

/** @public */
export const berthClusterResourceRef = createPermissionResourceRef<
  BerthClusterResource,
  BerthClusterQuery
>().with({ pluginId: 'berth', resourceType: RESOURCE_TYPE_BERTH_CLUSTER });
