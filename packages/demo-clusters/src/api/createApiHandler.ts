import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptedForm } from './acceptedForm';
import type { Answer } from './Answer';
import {
  discoverCoreVersions,
  discoverGroup,
  discoverGroups,
  discoverResources,
} from './discovery';
import { get } from './get';
import { isLoopbackHost } from './isLoopbackHost';
import { list } from './list';
import { parseListOptions } from './listOptions';
import { routeOf } from './Route';
import type { ServedCluster } from './ServedCluster';
import { StatusError } from './Status';
import { version } from './version';
import { watch } from './watch';
import type { WatchSettings } from './watch';

const PREFIX = /^\/clusters\/([^/]+)(\/.*)?$/;
const NOT_FOUND: Answer = {
  status: 404,
  contentType: 'text/plain; charset=utf-8',
  body: '404 page not found\n',
};

function send(response: ServerResponse, answer: Answer) {
  const body =
    typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    'content-type': answer.contentType ?? 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

function requireRead(request: IncomingMessage) {
  if (request.method !== 'GET') {
    throw new StatusError(
      'MethodNotAllowed',
      'the demo clusters are read-only: the server does not allow this method on the requested resource',
    );
  }
}

function statusErrorOf(error: unknown): StatusError {
  if (error instanceof StatusError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new StatusError(
    error instanceof URIError ? 'BadRequest' : 'InternalError',
    message,
  );
}

/**
 * The API servers of several clusters behind one port, each below `/clusters/<name>`.
 *
 * Read-only, for clients on this machine: a foreign Host header is refused.
 */
export function createApiHandler(
  clusters: ReadonlyMap<string, ServedCluster>,
  settings: WatchSettings,
): (request: IncomingMessage, response: ServerResponse) => void {
  /** Answers, or returns `undefined` when it has taken the response over. */
  function answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Answer | undefined {
    if (!isLoopbackHost(request.headers.host)) {
      throw new StatusError('Forbidden', 'this server is for this machine');
    }
    const { pathname, searchParams: query } = new URL(
      request.url ?? '/',
      'http://localhost',
    );
    const [, name, path = '/'] = PREFIX.exec(pathname) ?? [];
    const cluster = name && clusters.get(decodeURIComponent(name));
    if (!cluster) return NOT_FOUND;
    const { kinds } = cluster.store;
    const route = routeOf(kinds, decodeURIComponent(path));
    if (route.type === 'unknownPath') return NOT_FOUND;
    requireRead(request);
    const form = acceptedForm(request.headers.accept);
    const discovery = form === 'discovery' ? 'aggregated' : 'plain';

    switch (route.type) {
      case 'health':
        return {
          status: 200,
          contentType: 'text/plain; charset=utf-8',
          body: 'ok',
        };
      case 'version':
        return version(cluster.version);
      case 'coreVersions':
        return discoverCoreVersions(kinds, discovery);
      case 'groups':
        return discoverGroups(kinds, discovery);
      case 'group':
        return discoverGroup(kinds, route.group);
      case 'resources':
        return discoverResources(kinds, route);
      case 'object':
        return get(cluster, route, { form, query });
      case 'collection': {
        const options = parseListOptions(query);
        if (!options.watch) {
          return list(cluster, route, { form, query, options });
        }
        const watched = { form, query, options, settings };
        watch(cluster, route, watched, response);
        return undefined;
      }
      default:
        throw new StatusError(
          'NotFound',
          'the server could not find the requested resource',
        );
    }
  }

  return (request, response) => {
    try {
      const answered = answer(request, response);
      if (answered) send(response, answered);
    } catch (error) {
      const { status } = statusErrorOf(error);
      if (response.headersSent) response.destroy();
      else send(response, { status: status.code, body: status });
    }
  };
}
