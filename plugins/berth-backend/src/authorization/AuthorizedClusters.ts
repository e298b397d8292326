import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { ClusterSummary } from '@berth/backstage-plugin-berth-common';
import type { ClusterSummaries } from '../clusterSummary/ClusterSummaries';
import type {
  ClusterSnapshots,
  EncodedSnapshot,
} from '../snapshot/ClusterSnapshots';
import type { ClusterPermissions } from './ClusterPermissions';

/**
 * {@link ClusterSummaries} and {@link ClusterSnapshots} of the clusters that a reader may read by `berth.clusters.read`. One
 * that the policy keeps from the reader looks like one that does not exist.
 */
export class AuthorizedClusters {
  readonly #summaries: ClusterSummaries;
  readonly #snapshots: ClusterSnapshots;
  readonly #permissions: ClusterPermissions;

  constructor(options: {
    summaries: ClusterSummaries;
    snapshots: ClusterSnapshots;
    permissions: ClusterPermissions;
  }) {
    this.#summaries = options.summaries;
    this.#snapshots = options.snapshots;
    this.#permissions = options.permissions;
  }

  async list(options: {
    credentials: BackstageCredentials;
  }): Promise<ClusterSummary[]> {
    const scope = await this.#permissions.requireScope(options.credentials);
    return this.#summaries.list().filter(({ name }) => scope.includes(name));
  }

  /** @throws `NotFoundError` where there is no such cluster, `ServiceUnavailableError` where it is not known yet. */
  async snapshot(
    cluster: string,
    options: { without?: string; credentials: BackstageCredentials },
  ): Promise<EncodedSnapshot> {
    // First of all, so that a refusal does not tell which names exist.
    const scope = await this.#permissions.requireScope(options.credentials);
    const snapshot = scope.includes(cluster)
      ? this.#snapshots.encoded(cluster, { without: options.without })
      : undefined;
    if (!snapshot) {
      throw new NotFoundError(`No cluster ${JSON.stringify(cluster)}`);
    }
    return snapshot;
  }
}
