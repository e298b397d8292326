import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { ClusterSourceFactory } from './ClusterSource';

/** @public */
export interface BerthClusterSourcesExtensionPoint {
  /** Throws `ConflictError` if the type is taken. */
  addFactory(factory: ClusterSourceFactory): void;
}

/**
 * Teaches Berth a new kind of cluster source.
 * @public
 */
export const berthClusterSourcesExtensionPoint =
  createExtensionPoint<BerthClusterSourcesExtensionPoint>({
    id: 'berth.cluster-sources',
  });
