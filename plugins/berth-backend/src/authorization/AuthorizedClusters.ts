import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { ClusterSummary } from '@berth/backstage-plugin-berth-common';
import type { ClusterSummaries } from '../clusterSummary/ClusterSummaries';
import type {
  ClusterSnapshots,
  EncodedSnapshot,
} from '../snapshot/ClusterSnapshots';
import { requireReadClusters } from './clustersPermission';

/** {@link ClusterSummaries} and {@link ClusterSnapshots} for readers with `berth.clusters.read`. */
export class AuthorizedClusters {
  readonly #summaries: ClusterSummaries;
  readonly #snapshots: ClusterSnapshots;
  readonly #permissions: PermissionsService;

  constructor(options: {
    summaries: ClusterSummaries;
    snapshots: ClusterSnapshots;
    permissions: PermissionsService;
  }) {
    this.#summaries = options.summaries;
    this.#snapshots = options.snapshots;
    this.#permissions = options.permissions;
  }

  async list(options: {
    credentials: BackstageCredentials;
  }): Promise<ClusterSummary[]> {
    await requireReadClusters(this.#permissions, options.credentials);
    return this.#summaries.list();
  }

  /** @throws `NotFoundError` where there is no such cluster, `ServiceUnavailableError` where it is not known yet. */
  async snapshot(
    cluster: string,
    options: { without?: string; credentials: BackstageCredentials },
  ): Promise<EncodedSnapshot> {
    // First of all, so that a refusal does not tell which names exist.
    await requireReadClusters(this.#permissions, options.credentials);
    const snapshot = this.#snapshots.encoded(cluster, {
      without: options.without,
    });
    if (!snapshot) {
      throw new NotFoundError(`No cluster ${JSON.stringify(cluster)}`);
    }
    return snapshot;
  }
}
