import { createHash } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import {
  parseKubernetesVersion,
  type Snapshot,
  encodeSnapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import type { ClusterView, ClusterViews } from '../store/ClusterView';
import type { ClusterSnapshots, EncodedSnapshot } from './ClusterSnapshots';
import { FollowedCluster } from './FollowedCluster';
import { podsOfWorkload } from './podsOfWorkload';
import { isKnown } from './schedulingKinds';

/** For each revision of a cluster. The preview asks for the one workload that somebody looks at. */
const MAX_WITHOUT = 16;

interface Remembered {
  cluster: FollowedCluster;
  revision: number;
  snapshot: Snapshot;
  encoded?: EncodedSnapshot;
  /** By the uid of the workload that is left out, in the order of last use. */
  without: Map<string, EncodedSnapshot>;
}

/**
 * Makes a snapshot when somebody asks, once for each revision of a cluster, and its bytes once too. A cluster that was
 * asked for is followed from then on.
 */
export class DefaultClusterSnapshots implements ClusterSnapshots {
  readonly #views: ClusterViews;
  readonly #logger: LoggerService;
  // A cluster that is gone takes these with it.
  readonly #remembered = new WeakMap<ClusterView, Remembered>();
  readonly #followed = new WeakMap<ClusterView, FollowedCluster>();

  constructor(options: { views: ClusterViews; logger: LoggerService }) {
    this.#views = options.views;
    this.#logger = options.logger;
  }

  encoded(
    cluster: string,
    options?: { without?: string },
  ): EncodedSnapshot | undefined {
    const view = this.#views.get(cluster);
    if (!view) {
      return undefined;
    }
    const remembered = this.#current(view);
    return options?.without === undefined
      ? whole(remembered)
      : this.#without(view, remembered, options.without);
  }

  of(view: ClusterView): Snapshot {
    return this.#current(view).snapshot;
  }

  #current(view: ClusterView): Remembered {
    // A snapshot without the pods that Berth may not see would promise room that is taken.
    requireContent(view, 'nodes');
    requireContent(view, 'pods');
    const former = this.#remembered.get(view);
    if (former?.revision === view.revision) {
      return former;
    }
    const cluster = this.#follow(view);
    const remembered = {
      cluster,
      revision: view.revision,
      snapshot: this.#make(view, () => cluster.snapshot()),
      without: new Map(),
    };
    this.#remembered.set(view, remembered);
    return remembered;
  }

  #follow(view: ClusterView): FollowedCluster {
    const { version } = parseKubernetesVersion(view.kubernetesVersion ?? '');
    const former = this.#followed.get(view);
    if (former?.kubernetesVersion === version) {
      return former;
    }
    const cluster = new FollowedCluster(view, version);
    this.#followed.set(view, cluster);
    return cluster;
  }

  #without(
    view: ClusterView,
    remembered: Remembered,
    uid: string,
  ): EncodedSnapshot {
    const { without } = remembered;
    const encoded =
      without.get(uid) ?? this.#encodeWithout(view, remembered, uid);
    without.delete(uid);
    without.set(uid, encoded);
    if (without.size > MAX_WITHOUT) {
      const [oldest] = without.keys();
      without.delete(oldest);
    }
    return encoded;
  }

  #encodeWithout(
    view: ClusterView,
    remembered: Remembered,
    uid: string,
  ): EncodedSnapshot {
    const own = podsOfWorkload(view, uid);
    return own.length === 0
      ? whole(remembered)
      : encode(this.#make(view, () => remembered.cluster.snapshotWithout(own)));
  }

  #make(view: ClusterView, take: () => Snapshot): Snapshot {
    try {
      return take();
    } catch (error) {
      // The error names an object, which the reader may not see.
      this.#logger.error(`No snapshot of cluster ${view.name}`, toError(error));
      throw new ServiceUnavailableError(
        `An object in cluster ${view.name} has a field that cannot be read`,
      );
    }
  }
}

function requireContent(view: ClusterView, kind: 'nodes' | 'pods'): void {
  if (!isKnown(view, kind)) {
    const { status } = view.store(kind).freshness;
    throw new ServiceUnavailableError(
      `The ${kind} of cluster ${view.name} are not known: ${status}`,
    );
  }
}

function whole(remembered: Remembered): EncodedSnapshot {
  remembered.encoded ??= encode(remembered.snapshot);
  return remembered.encoded;
}

function encode(snapshot: Snapshot): EncodedSnapshot {
  const bytes = new Uint8Array(encodeSnapshot(snapshot));
  return {
    bytes,
    digest: createHash('sha256').update(bytes).digest('base64url'),
  };
}
