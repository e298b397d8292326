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
import { LISTS_IN_ALL, ListSlots } from '../connection/ListSlots';
import { collectionPath } from '../reflector/ReflectedKind';
import { runReflector } from '../reflector/runReflector';
import { ObjectTable } from '../store/ObjectTable';
import { fetchErrorOf } from './fetchErrorOf';
import { SelectedSession } from './SelectedSession';
import { SharedClusters } from './SharedClusters';
import { WatchedObject, watchedObject } from './WatchedObject';
import { WatchEvents } from './WatchEvents';

/** What timers take. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * `KubernetesWatcher` of `@backstage/plugin-kubernetes-node` 0.4.10 on Berth's reflector: whatever happens to the cluster or
 * to the connection, the events add up to what is there.
 *
 * What is there at first comes as `ADDED`; what changed in a gap comes as the changes that it comes to. An `ERROR` tells what
 * went wrong and ends nothing: the watch is repaired, and goes on until it is left, `signal` aborts or `timeoutSeconds` are
 * over. Of a consumer that is slow, changes of one object become one. With `sendInitialEvents`, a `BOOKMARK` with the
 * annotation `k8s.io/initial-events-end` comes once, after what is there at first; no other bookmarks are passed on.
 *
 * It always begins with what is there. So a `resourceVersion` says no more than that it shall not be older; where it asks for
 * the changes since exactly then, which is without `sendInitialEvents`, one `ERROR` says that they are not told, and the watch
 * ends.
 *
 * Watches of one cluster with one credential share their connections; those of one cluster share two lists at a time and
 * 512 MB for what they hold.
 *
 * @public
 */
export class BerthKubernetesWatcher implements KubernetesWatcher {
  readonly #logger: LoggerService;
  readonly #lists = new ListSlots(LISTS_IN_ALL);
  readonly #clusters: SharedClusters;

  constructor(options: { logger: LoggerService }) {
    this.#logger = options.logger;
    this.#clusters = new SharedClusters({ ...options, clock: systemClock });
  }

  async *watchResource(
    params: KubernetesWatchParams,
    options: KubernetesWatchOptions = {},
  ): AsyncGenerator<KubernetesWatchEvent, void, undefined> {
    const { group, plural, apiVersion } = params;
    if (asksForThePast(options)) {
      yield {
        type: 'ERROR',
        error: {
          errorType: 'FETCH_ERROR',
          message:
            'This watcher begins with what is there, and tells no changes since a version that it did not see.',
        },
      };
      return;
    }
    const leaving = new AbortController();
    const signal = AbortSignal.any([leaving.signal, ...endsOf(options)]);
    const { session, discovery, lists, memory, leave } =
      this.#clusters.take(params);
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
    const share = memory.share(table);
    let isInitial = options.sendInitialEvents === true;
    const reflecting = runReflector<WatchedObject>({
      kind,
      session: new SelectedSession({
        ...{ session, kind },
        version: apiVersion,
        namespace: options.namespace,
        labelSelector: options.labelSelector,
      }),
      discovery,
      // Whether another cluster has taken the place of this one is for whoever gave the address to know.
      identity: { look: async () => undefined, doubt: () => {} },
      lists: { cluster: lists, process: this.#lists },
      target: table,
      memory: share,
      random: Math.random,
      clock: systemClock,
      signal,
      onState: ({ memory: { knowledge } }) => {
        if (!isInitial || knowledge.status !== 'held') return;
        isInitial = false;
        events.begun(
          group === '' ? apiVersion : `${group}/${apiVersion}`,
          knowledge.resourceVersion,
        );
      },
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
      share.release();
      await leave();
    }
  }
}

/** Whether the changes since exactly one version are asked for. `0` is any, whatever the server has. */
function asksForThePast(options: KubernetesWatchOptions): boolean {
  const { resourceVersion = '', sendInitialEvents } = options;
  return !sendInitialEvents && !['', '0'].includes(resourceVersion);
}

/** What ends a watch that its consumer has not left. As for an API server, a timeout of nothing is none. */
function endsOf({ signal, timeoutSeconds }: KubernetesWatchOptions) {
  const ms = Math.min((timeoutSeconds ?? 0) * 1000, MAX_TIMEOUT_MS);
  return [
    ...(signal ? [signal] : []),
    ...(ms > 0 ? [AbortSignal.timeout(ms)] : []),
  ];
}
