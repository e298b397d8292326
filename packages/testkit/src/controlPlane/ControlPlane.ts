import { KubernetesObject } from '../KubernetesObject';
import { KubectlOptions } from './runKubectl';
import {
  ServiceAccountKubeconfig,
  ServiceAccountOptions,
} from './serviceAccountKubeconfig';
import { WaitForOptions } from './waitFor';

/**
 * A running Kubernetes and what a test does with it. Everything rejects as soon as one of its programs ends by itself.
 * @public
 */
export interface ControlPlane {
  /** `https://127.0.0.1:port` */
  server: string;
  /** Signs in as a member of `system:masters`. */
  kubeconfigPath: string;
  /** The authority of the server's certificate, PEM. */
  readonly ca: string;
  /** Removed by `stop`; holds the components' logs. */
  directory: string;
  /** The process group of everything that runs. */
  processGroup: number;

  /**
   * One request as administrator; the parsed JSON, or the text where it is not JSON.
   *
   * @throws {@link KubernetesApiError} when the answer is not 2xx.
   */
  request<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    options?: { contentType?: string; signal?: AbortSignal },
  ): Promise<T>;

  /** Creates or changes objects, their `status` included, in the given order. */
  apply(objects: KubernetesObject[]): Promise<KubernetesObject[]>;

  /** Deletes objects, and what they own; those that do not exist are passed over. */
  delete(objects: KubernetesObject[]): Promise<void>;

  /**
   * Waits until `path` answers and `predicate` holds for the answer.
   *
   * @throws when the deadline passes, with what was seen last.
   */
  waitFor<T>(
    path: string,
    predicate: (answer: T) => boolean,
    options?: WaitForOptions,
  ): Promise<T>;

  /**
   * Waits until there is nothing at `path`.
   *
   * @throws when the deadline passes, with what is still there.
   */
  waitUntilGone(path: string, options?: WaitForOptions): Promise<void>;

  /** Runs the kubectl of the same release and resolves to what it prints. */
  kubectl(args: string[], options?: KubectlOptions): Promise<string>;

  /** Credentials that may do exactly what their rules say. */
  serviceAccountKubeconfig(
    options: ServiceAccountOptions,
  ): Promise<ServiceAccountKubeconfig>;

  /**
   * The token of a service account with another expiry, signed by the API server's own key: TokenRequest gives none that
   * lives for less than ten minutes. A token is accepted until a minute after its expiry, and then for as long as the API
   * server remembers that it was, which is ten seconds.
   */
  tokenExpiringAt(token: string, expiresAt: Date): Promise<string>;

  /**
   * Kills the API server and starts it again at the same address, with what etcd holds. With `authority: 'new'` it has a
   * certificate of another authority then, which `ca` is from then on; the kubeconfig files are left as they are.
   */
  restartApiServer(options?: { authority?: 'same' | 'new' }): Promise<void>;

  /**
   * Makes an authority for client certificates, with a certificate for this user, and restarts the API server, which trusts it
   * from then on. The certificates of the last authority that was made in this way are not accepted any more; the
   * administrator's is.
   */
  replaceClientAuthority(user: {
    name: string;
    groups?: string[];
  }): Promise<{ cert: string; key: string }>;

  /** Drops from etcd all history up to now, as the API server does with what is older than five minutes. */
  compactHistory(): Promise<void>;

  /** Resolves when nothing of it is left. */
  stop(): Promise<void>;
}
