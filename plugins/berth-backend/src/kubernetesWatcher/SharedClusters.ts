import type { LoggerService } from '@backstage/backend-plugin-api';
import type { KubernetesWatchParams } from '@backstage/plugin-kubernetes-node';
import type { Clock } from '../clock/Clock';
import { DEFAULT_BUDGET_BYTES } from '../clusters/memoryBudgetBytes';
import { ClusterSession } from '../connection/ClusterSession';
import { LISTS_PER_CLUSTER, ListSlots } from '../connection/ListSlots';
import { openConnection } from '../connection/openConnection';
import { tlsOf } from '../connection/tlsOf';
import { ClusterDiscovery } from '../discovery';
import { MemoryBudget } from '../store/MemoryBudget';
import { SharedByKey } from './SharedByKey';

type Access = Pick<KubernetesWatchParams, 'clusterDetails' | 'credential'>;

/** The way to a cluster with one credential: one pool of connections. */
interface Way {
  session: ClusterSession;
  discovery: ClusterDiscovery;
  leaving: AbortController;
}

/** What all watches of one cluster share, whatever their credentials. */
interface Bounds {
  lists: ListSlots;
  memory: MemoryBudget;
}

/**
 * What watches have in common: a connection for each cluster and credential, and for each cluster two lists at a time and
 * one memory budget. All of it is there for as long as one of them goes on.
 */
export class SharedClusters {
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  readonly #bounds = new SharedByKey<Bounds>();
  readonly #ways = new SharedByKey<Way>(async ({ leaving, session }) => {
    leaving.abort();
    await session.close();
  });

  constructor(options: { clock: Clock; logger: LoggerService }) {
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  /** `leave`, called once, resolves when nothing is open any more that no other watch uses. */
  take(
    access: Access,
  ): Pick<Way, 'session' | 'discovery'> & Bounds & { leave(): Promise<void> } {
    const way = this.#ways.take(wayKey(access), () => this.#open(access));
    const bounds = this.#bounds.take(access.clusterDetails.url, () => ({
      lists: new ListSlots(LISTS_PER_CLUSTER),
      memory: new MemoryBudget(DEFAULT_BUDGET_BYTES),
    }));
    return {
      ...way.value,
      ...bounds.value,
      async leave() {
        await Promise.all([way.leave(), bounds.leave()]);
      },
    };
  }

  #open(access: Access): Way {
    const clock = this.#clock;
    const leaving = new AbortController();
    const session = new ClusterSession({
      target: { connect: () => connect(access) },
      clock,
      logger: this.#logger,
    });
    const { signal } = leaving;
    const discovery = new ClusterDiscovery({ session, clock, signal });
    return { session, discovery, leaving };
  }
}

/** All that a connection is made of. The names of clusters and whatever else is in their details make no difference. */
function wayKey({ clusterDetails, credential }: Access): string {
  const { url, caData, caFile, skipTLSVerify } = clusterDetails;
  return JSON.stringify([
    ...[url, caData, caFile, Boolean(skipTLSVerify)],
    ...('token' in credential ? [credential.token] : []),
    ...('cert' in credential ? [credential.cert, credential.key] : []),
  ]);
}

async function connect({ clusterDetails, credential }: Access) {
  return openConnection({
    server: clusterDetails.url,
    tls: {
      ...(await tlsOf(clusterDetails)),
      ...(credential.type === 'x509 client certificate' && {
        cert: credential.cert,
        key: credential.key,
      }),
    },
    headers: async () => {
      const headers: Record<string, string> = {};
      if (credential.type === 'bearer token') {
        headers.authorization = `Bearer ${credential.token}`;
      }
      return headers;
    },
  });
}
