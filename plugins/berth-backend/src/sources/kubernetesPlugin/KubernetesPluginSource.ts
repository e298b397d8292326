import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError, ResponseError } from '@backstage/errors';
import type {
  ClusterListener,
  ClusterSource,
  ClusterTarget,
  PersonalClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import { Clock, systemClock } from '../../clock/Clock';
import { sleep } from '../../clock/sleep';
import { openConnection } from '../../connection/openConnection';
import { fingerprint } from '../fingerprint';
import {
  isPersonalProvider,
  PersonalProvider,
  signInWith,
} from '../personalCredentials';
import { LocatedCluster, parseClusters } from './parseClusters';

const PLUGIN = 'kubernetes';
/** As in `@backstage/plugin-kubernetes-backend` 0.21, which exports it from code that loads all of that plugin. */
const CLUSTER_HEADER = 'backstage-kubernetes-cluster';
/** With the name of the provider behind it, and for `oidc` that of its token provider (`KubernetesProxy`). */
const TOKEN_HEADER = 'backstage-kubernetes-authorization';
const LOOK_AGAIN_MS = 30_000;
const DEADLINE_MS = 30_000;

/** Asks the kubernetes plugin for its clusters, again every half minute, and goes to them through its proxy. */
export class KubernetesPluginSource implements ClusterSource {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #logger: LoggerService;
  readonly #clock: Clock;

  constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    logger: LoggerService;
    clock?: Clock;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
    this.#logger = options.logger;
    this.#clock = options.clock ?? systemClock;
  }

  async watch(
    listener: ClusterListener,
    { signal }: { signal: AbortSignal },
  ): Promise<void> {
    const first = await this.#read(signal);
    listener(first.clusters, first.leftOut, first.personal);
    void this.#follow({ listener, told: first.identity, signal });
  }

  async #follow(options: {
    listener: ClusterListener;
    told: string;
    signal: AbortSignal;
  }): Promise<void> {
    const { listener, signal } = options;
    let { told } = options;
    for (;;) {
      await sleep({ clock: this.#clock, ms: LOOK_AGAIN_MS, signal });
      if (signal.aborted) return;
      try {
        const next = await this.#read(signal);
        if (signal.aborted || next.identity === told) continue;
        told = next.identity;
        listener(next.clusters, next.leftOut, next.personal);
      } catch (error) {
        // The clusters stay as they were told; they say themselves when the plugin no longer leads to them.
        if (signal.aborted) return;
        const message = isError(error) ? error.message : String(error);
        this.#logger.warn(
          `The kubernetes plugin tells no clusters: ${message}`,
        );
      }
    }
  }

  async #read(signal: AbortSignal): Promise<{
    clusters: ClusterTarget[];
    personal: PersonalClusterTarget[];
    leftOut: string[];
    identity: string;
  }> {
    const baseUrl = await this.#discovery.getBaseUrl(PLUGIN);
    const response = await fetch(`${baseUrl}/clusters`, {
      headers: await this.#authorization(),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)]),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    const located = parseClusters(await response.json());
    const clusters: ClusterTarget[] = [];
    const personal: PersonalClusterTarget[] = [];
    const leftOut: string[] = [];
    for (const cluster of located) {
      const { authProvider } = cluster;
      if (!isPersonalProvider(authProvider)) {
        clusters.push(this.#target(cluster, baseUrl));
        continue;
      }
      const target = this.#personalTarget(
        { ...cluster, authProvider },
        baseUrl,
      );
      if (typeof target === 'string') leftOut.push(target);
      else personal.push(target);
    }
    return {
      clusters,
      personal,
      leftOut,
      identity: fingerprint([located, baseUrl]),
    };
  }

  /** The plugin checks its own permission of the reader, and sends the token to the cluster that it has under this name. */
  #personalTarget(
    cluster: LocatedCluster & { authProvider: PersonalProvider },
    baseUrl: string,
  ): PersonalClusterTarget | string {
    const { name, title, authProvider, oidcTokenProvider } = cluster;
    const wanted = signInWith({ authProvider, oidcTokenProvider });
    if ('why' in wanted) return `Cluster '${name}' is left out: ${wanted.why}.`;
    return {
      name,
      title,
      signInWith: wanted.name,
      fingerprint: fingerprint([name, wanted.name, baseUrl]),
      connect: async ({ token, credentials }) =>
        openConnection({
          server: `${baseUrl}/proxy`,
          headers: async () => ({
            ...(await this.#authorization(credentials)),
            [CLUSTER_HEADER]: name,
            [`${TOKEN_HEADER}-${wanted.name.replace('.', '-')}`]: token,
          }),
        }),
    };
  }

  #target(cluster: LocatedCluster, baseUrl: string): ClusterTarget {
    const { name, title, authProvider } = cluster;
    return {
      name,
      title,
      fingerprint: fingerprint([name, authProvider, baseUrl]),
      connect: async () =>
        openConnection({
          server: `${baseUrl}/proxy`,
          headers: async () => ({
            ...(await this.#authorization()),
            [CLUSTER_HEADER]: name,
          }),
        }),
    };
  }

  async #authorization(
    reader?: BackstageCredentials,
  ): Promise<{ authorization: string }> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: reader ?? (await this.#auth.getOwnServiceCredentials()),
      targetPluginId: PLUGIN,
    });
    return { authorization: `Bearer ${token}` };
  }
}
