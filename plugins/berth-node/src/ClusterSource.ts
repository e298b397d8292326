import type { Config } from '@backstage/config';
import type { LoggerService } from '@backstage/backend-plugin-api';

/**
 * Where clusters come from: a kubeconfig file, the kubernetes plugin's configuration, the demo, or anything else that
 * a module registers at the {@link berthClusterSourcesExtensionPoint}.
 * @public
 */
export interface ClusterSource {
  /**
   * Tells the clusters now, and again whenever they change, until `signal` aborts.
   *
   * Resolves once the listener has been told for the first time. A source that cannot tell (an unreadable file, say)
   * rejects with an error that names what is wrong; Berth shows it and asks again with backoff.
   */
  watch(
    listener: (clusters: readonly ClusterTarget[]) => void,
    options: { signal: AbortSignal },
  ): Promise<void>;
}

/**
 * A cluster that Berth may watch.
 * @public
 */
export interface ClusterTarget {
  /** Unique over all sources; what `backstage.io/kubernetes-cluster` names. */
  name: string;
  title?: string;
  /** The API server's URL, to match the destinations of Argo CD Applications. Never sent to a browser. */
  server?: string;
  /** Equal fingerprints mean that an open connection may stay; must change with address, trust or identity. */
  fingerprint: string;
  /** Opens one pool of connections with one identity. */
  connect(): Promise<ClusterConnection>;
}

/**
 * An authenticated way to one API server. Implementations pool connections and never follow redirects.
 * @public
 */
export interface ClusterConnection {
  /**
   * Sends one GET and resolves when the answer's head is there. `path` is absolute, with its query, e.g.
   * `/api/v1/pods?limit=500`. Rejects with a `Trouble`-coded error (see `berth-backend`) or an `AbortError`; answers of any
   * HTTP status resolve.
   */
  get(
    path: string,
    options: { signal: AbortSignal; headers?: Record<string, string> },
  ): Promise<ClusterResponse>;
  /** Aborts what is open and frees the pool. */
  close(): Promise<void>;
}

/** @public */
export interface ClusterResponse {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Decoded (not compressed) bytes. Breaking out of the iteration closes the stream. */
  body: AsyncIterable<Uint8Array>;
}

/**
 * Makes a {@link ClusterSource} from one entry of `berth.sources`.
 * @public
 */
export interface ClusterSourceFactory {
  /** The `type` of the entries it reads. */
  type: string;
  create(options: {
    /** The entry of `berth.sources`. */
    config: Config;
    /** The whole configuration, for shapes that users already have, such as `kubernetes.clusterLocatorMethods`. */
    rootConfig: Config;
    logger: LoggerService;
  }): ClusterSource;
}
