import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  KubernetesWatchEvent,
  KubernetesWatchOptions,
} from '@backstage/plugin-kubernetes-common';
import type {
  KubernetesWatcher,
  KubernetesWatchParams,
} from '@backstage/plugin-kubernetes-node';
import { systemClock } from '../clock/Clock';
import { DEFAULT_BUDGET_BYTES } from '../clusters/memoryBudgetBytes';
import { ClusterSession } from '../connection/ClusterSession';
import { ListSlots } from '../connection/ListSlots';
import { openConnection } from '../connection/openConnection';
import { tlsOf } from '../connection/tlsOf';
import { ClusterDiscovery } from '../discovery';
import { collectionPath } from '../reflector/ReflectedKind';
import { runReflector } from '../reflector/runReflector';
import { MemoryBudget } from '../store/MemoryBudget';
import { ObjectTable } from '../store/ObjectTable';
import { fetchErrorOf } from './fetchErrorOf';
import { SelectedSession } from './SelectedSession';
import { WatchedObject, watchedObject } from './WatchedObject';
import { WatchEvents } from './WatchEvents';

const LISTS_OF_WATCH = 1;
const LISTS_IN_ALL = 8;

/**
 * `KubernetesWatcher` of `@backstage/plugin-kubernetes-node` 0.4.10 on Berth's reflector: whatever happens to the cluster or
 * to the connection, the events add up to what is there.
 *
 * What is there at first comes as `ADDED`; what changed in a gap comes as the changes that it comes to. An `ERROR` tells what
 * went wrong and ends nothing: the watch is repaired, and goes on until it is left or `signal` aborts. Of a consumer that is
 * slow, changes of one object become one. Where and from which version to begin (`resourceVersion`, `sendInitialEvents`,
 * `timeoutSeconds`, `allowWatchBookmarks`) is the reflector's own to know, and not read; bookmarks are not passed on.
 *
 * @public
 */
export class BerthKubernetesWatcher implements KubernetesWatcher {
  readonly #logger: LoggerService;
  readonly #lists = new ListSlots(LISTS_IN_ALL);

  constructor(options: { logger: LoggerService }) {
    this.#logger = options.logger;
  }

  async *watchResource(
    params: KubernetesWatchParams,
    options: KubernetesWatchOptions = {},
  ): AsyncGenerator<KubernetesWatchEvent, void, undefined> {
    const { group, plural, apiVersion } = params;
    const leaving = new AbortController();
    const signal = options.signal
      ? AbortSignal.any([options.signal, leaving.signal])
      : leaving.signal;
    const clock = systemClock;
    const session = new ClusterSession({
      target: { connect: () => connect(params) },
      clock,
      logger: this.#logger,
    });
    const kind = {
      ...{ group, plural },
      versions: [apiVersion],
      project: watchedObject,
    };
    const path = collectionPath(kind, apiVersion, options.namespace);
    const events = new WatchEvents();
    const table = new ObjectTable<WatchedObject>({
      freshness: () => ({ status: 'loading' }),
      onChange: () => {},
    });
    table.onObject((former, now) => events.changed(former, now));
    const reflecting = runReflector<WatchedObject>({
      kind,
      session: new SelectedSession({
        ...{ session, kind },
        version: apiVersion,
        namespace: options.namespace,
        labelSelector: options.labelSelector,
      }),
      discovery: new ClusterDiscovery({ session, clock, signal }),
      // Whether another cluster has taken the place of this one is for whoever gave the address to know.
      identity: { look: async () => undefined, doubt: () => {} },
      lists: { cluster: new ListSlots(LISTS_OF_WATCH), process: this.#lists },
      target: table,
      memory: new MemoryBudget(DEFAULT_BUDGET_BYTES).share(table),
      random: Math.random,
      clock,
      signal,
      onState: () => {},
      onInput: input => {
        if (input.type === 'failed') {
          events.failed(fetchErrorOf(input.failure, path));
        }
        if (input.type !== 'chunk') return;
        for (const event of input.events) {
          if (event.type === 'failed') {
            events.failed(fetchErrorOf(event.failure, path));
          }
        }
      },
      onQuarantine: () =>
        this.#logger.warn(`Left out an unreadable object of ${path}`),
    }).catch(error => {
      // A fault of Berth's own: the consumer is told, and nothing comes any more.
      this.#logger.error(`Watching ${path} failed`, error);
      events.failed({
        errorType: 'FETCH_ERROR',
        message: 'The watch has ended by a fault of its own.',
      });
    });
    try {
      yield* events.take(signal);
    } finally {
      leaving.abort();
      await reflecting;
      await session.close();
    }
  }
}

async function connect({ clusterDetails, credential }: KubernetesWatchParams) {
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
