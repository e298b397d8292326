import type { Config } from '@backstage/config';
import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';

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
   * rejects with an error whose message names what is wrong; Berth shows it and asks again with backoff.
   */
  watch(
    listener: ClusterListener,
    options: { signal: AbortSignal },
  ): Promise<void>;
}

/**
 * Takes all clusters of a source, in the order to show them. `leftOut` says in sentences what the source knows of and cannot
 * give, such as a cluster of which nobody knows how to sign in to it: it is shown, so that nobody takes it for absent.
 * `personal` are the clusters that nobody watches, because they know their readers only by the token of each.
 * @public
 */
export type ClusterListener = (
  clusters: readonly ClusterTarget[],
  leftOut?: readonly string[],
  personal?: readonly PersonalClusterTarget[],
) => void;

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
  /**
   * Opens one pool of connections with one identity, reading tokens, certificates and trust as they are now. Called again
   * when the cluster no longer accepts them; the former connection then serves its open streams to their end.
   */
  connect(): Promise<ClusterConnection>;
}

/**
 * A cluster that is read for one reader at a time, with that reader's own token, and never watched.
 * @public
 */
export interface PersonalClusterTarget {
  /** Unique over all sources, watched clusters among them. */
  name: string;
  title?: string;
  /**
   * Whose token the cluster takes, by the name that `KubernetesAuthProvidersApi.getCredentials` of
   * `@backstage/plugin-kubernetes-react` knows: `google`, `aks`, `oidc.okta`. A token of another provider is never sent there.
   */
  signInWith: string;
  /** Must change with address, trust or `signInWith`. */
  fingerprint: string;
  /** Opens a pool for this reader alone, which is closed when the read is over. */
  connect(reader: PersonalSignIn): Promise<ClusterConnection>;
}

/**
 * How one reader signs in to a cluster. Neither is logged, nor kept beyond the read.
 * @public
 */
export interface PersonalSignIn {
  token: string;
  /** Who reads, to Backstage. */
  credentials: BackstageCredentials;
}

/**
 * An authenticated way to one API server. Implementations pool connections and never follow redirects.
 * @public
 */
export interface ClusterConnection {
  /**
   * Sends one GET and resolves when the answer's head is there. `path` is absolute, with its query, e.g.
   * `/api/v1/pods?limit=500`. Answers of any HTTP status resolve. What fails before there is an answer rejects with the
   * error of Node or of the HTTP library: Berth tells its readers by the `code` of it, or of its `cause`, whether the cluster
   * was refused, unknown to DNS, not trusted or too slow. Aborting rejects with the signal's reason and ends the body.
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
