import { createHash } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import {
  parseKubernetesVersion,
  Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import type { ClusterView, ClusterViews } from '../store/ClusterView';
import type { ClusterSnapshots, EncodedSnapshot } from './ClusterSnapshots';
import { podsWithout } from './podsWithout';

/** For each revision of a cluster. The preview asks for the one workload that somebody looks at. */
const MAX_WITHOUT = 16;

interface Remembered {
  revision: number;
  snapshot: Snapshot;
  encoded?: EncodedSnapshot;
  /** By the uid of the workload that is left out, in the order of last use. */
  without: Map<string, EncodedSnapshot>;
}

/** Makes a snapshot when somebody asks, once for each revision of a cluster, and its bytes once too. */
export class DefaultClusterSnapshots implements ClusterSnapshots {
  readonly #views: ClusterViews;
  readonly #logger: LoggerService;
  /** A cluster that is gone takes its snapshot with it. */
  readonly #remembered = new WeakMap<ClusterView, Remembered>();

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
    const remembered = {
      revision: view.revision,
      snapshot: this.#make(view, view.store('pods').all()),
      without: new Map(),
    };
    this.#remembered.set(view, remembered);
    return remembered;
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
    const others = podsWithout(view, uid);
    return others.length === view.store('pods').size
      ? whole(remembered)
      : encode(this.#make(view, others));
  }

  #make(view: ClusterView, pods: Iterable<Pod>): Snapshot {
    try {
      return Snapshot.from({
        nodes: view.store('nodes').all(),
        pods,
        kubernetesVersion: view.kubernetesVersion
          ? parseKubernetesVersion(view.kubernetesVersion).version
          : undefined,
      });
    } catch (error) {
      // The error names a pod, which the reader may not see.
      this.#logger.error(`No snapshot of cluster ${view.name}`, toError(error));
      throw new ServiceUnavailableError(
        `An object in cluster ${view.name} has a quantity that cannot be read`,
      );
    }
  }
}

function requireContent(view: ClusterView, kind: 'nodes' | 'pods'): void {
  const { status } = view.store(kind).freshness;
  if (status !== 'live' && status !== 'stale') {
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
  const bytes = new Uint8Array(snapshot.encode());
  return {
    bytes,
    digest: createHash('sha256').update(bytes).digest('base64url'),
  };
}
