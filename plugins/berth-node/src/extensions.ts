import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { ClusterSourceFactory } from './ClusterSource';
import type { WatchedWorkloadKind } from './WatchedWorkloadKind';

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

/** @public */
export interface BerthWorkloadKindsExtensionPoint {
  /**
   * Throws `ConflictError` if Berth knows the kind already, by itself or from another module, and `InputError` that names the
   * kind and what is wrong with it: a name that is none, a field that may not be kept.
   */
  addKind(kind: WatchedWorkloadKind): void;
}

/**
 * Teaches Berth a new kind of workload: where a cluster serves it, its objects are watched, joined to the Components they
 * belong to, understood by the rule, and shown.
 * @public
 */
export const berthWorkloadKindsExtensionPoint =
  createExtensionPoint<BerthWorkloadKindsExtensionPoint>({
    id: 'berth.workload-kinds',
  });
