import type { ServerResponse } from 'node:http';
import type { Kind } from '../kinds';
import type { Form } from './acceptedForm';
import type { ListOptions } from './listOptions';
import { objectFilter } from './objectFilter';
import type { ServedCluster } from './ServedCluster';
import { tooOldResourceVersion } from './Status';
import { includeObjectOf } from './table';
import { eventEncoder, eventOf } from './watchEvents';
import type { WatchEvent } from './watchEvents';

/** Bytes that a watcher may be behind before its connection is cut, so that a stalled client costs no memory. */
const MAX_BEHIND = 8 * 1024 * 1024;

/** A watch without a timeout of its own ends after a random time from this to twice this, as `--min-request-timeout`. */
const MIN_TIMEOUT_SECONDS = 1800;

/** The last bookmark comes so long before the end, so that the next watch starts from a fresh resourceVersion. */
const LAST_BOOKMARK_SECONDS = 2;

export interface WatchSettings {
  /** Seconds between bookmarks; 60 in the API server. */
  bookmarkSeconds: number;
}

/**
 * Streams the changes of a collection until the timeout, the client or the server ends it.
 *
 * Nothing is lost between the state that is sent first and the changes that follow: both are read in the same turn of the
 * event loop in which the subscription is made.
 */
export function watch(
  cluster: ServedCluster,
  target: { kind: Kind; namespace?: string },
  request: {
    form: Form;
    query: URLSearchParams;
    options: ListOptions;
    settings: WatchSettings;
  },
  response: ServerResponse,
) {
  const { kind } = target;
  const { store } = cluster;
  const { options, form, query, settings } = request;
  const matches = objectFilter(target, options);
  const encode = eventEncoder({
    kind,
    form,
    includeObject: includeObjectOf(query),
    now: () => cluster.clock.now(),
  });

  function send(event: WatchEvent) {
    response.write(encode(event));
    if (response.writableLength > MAX_BEHIND) response.destroy();
  }
  function bookmark(initialEventsEnd = false) {
    const { resourceVersion } = store;
    send({ type: 'BOOKMARK', resourceVersion, initialEventsEnd });
  }

  response.writeHead(200, { 'content-type': 'application/json' });
  response.flushHeaders();

  const from = options.resourceVersion;
  if (!from || options.sendInitialEvents) {
    for (const object of store.list(kind)) {
      if (matches(object)) send({ type: 'ADDED', object });
    }
    if (options.sendInitialEvents && options.allowWatchBookmarks) {
      bookmark(true);
    }
  } else {
    const missed = store.since(kind, from);
    if (!missed) {
      // Once a watch is accepted, even this is an event of a stream with status 200.
      send({ type: 'ERROR', status: tooOldResourceVersion(from).status });
      response.end();
      return;
    }
    for (const change of missed) {
      const event = eventOf(change, matches);
      if (event) send(event);
    }
  }

  const unsubscribe = store.subscribe((changed, change) => {
    // A watch from a resourceVersion that is yet to come stays silent until it has.
    if (changed !== kind || change.resourceVersion <= (from ?? 0)) return;
    const event = eventOf(change, matches);
    if (event) send(event);
  });
  const seconds =
    options.timeoutSeconds || MIN_TIMEOUT_SECONDS * (1 + Math.random());
  const timers = [setTimeout(() => response.end(), seconds * 1000)];
  if (options.allowWatchBookmarks) {
    timers.push(setInterval(bookmark, settings.bookmarkSeconds * 1000, false));
    const last = seconds - LAST_BOOKMARK_SECONDS;
    if (last > 0) timers.push(setTimeout(bookmark, last * 1000, false));
  }
  response.once('close', () => {
    unsubscribe();
    timers.forEach(clearTimeout);
  });
}
