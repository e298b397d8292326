import type {
  ClusterListener,
  ClusterSource,
  ClusterTarget,
} from '@berth/backstage-plugin-berth-node';

/** Clusters that are known from the configuration and do not change while the backend runs. */
export class FixedClusterSource implements ClusterSource {
  readonly #clusters: readonly ClusterTarget[];
  readonly #leftOut: readonly string[];

  constructor(options: {
    clusters: readonly ClusterTarget[];
    leftOut?: readonly string[];
  }) {
    this.#clusters = options.clusters;
    this.#leftOut = options.leftOut ?? [];
  }

  async watch(listener: ClusterListener): Promise<void> {
    listener(this.#clusters, this.#leftOut);
  }
}
