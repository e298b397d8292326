import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../api/Answer';
import { isLoopbackHost } from '../api/isLoopbackHost';
import { answerQuery } from './answerQuery';
import type { MeasuredCluster } from './MeasuredCluster';
import { parseQuery } from './parseQuery';

const PATH = /^\/prometheus\/([^/]+)\/api\/v1\/query$/;

/** Whether a request is for this room and not for an API server. */
export function isForPrometheus({ url }: IncomingMessage): boolean {
  return url?.startsWith('/prometheus/') ?? false;
}

/**
 * The HTTP API of a Prometheus for each cluster, at `/prometheus/<name>`: instant queries, and of those only the ones that
 * Berth asks. Everything else is refused as Prometheus refuses what it does not understand.
 *
 * For clients on this machine: a foreign Host header is refused.
 */
export function createPrometheusHandler(
  clusters: ReadonlyMap<string, MeasuredCluster>,
): (request: IncomingMessage, response: ServerResponse) => void {
  function answer(request: IncomingMessage): Answer {
    if (!isLoopbackHost(request.headers.host)) {
      return refusal(403, 'this server is for this machine');
    }
    const { pathname, searchParams } = new URL(
      request.url ?? '/',
      'http://localhost',
    );
    const cluster = clusters.get(PATH.exec(pathname)?.[1] ?? '');
    if (!cluster) return refusal(404, 'there is nothing here');
    if (request.method !== 'GET') return refusal(405, 'the demo is read-only');
    const query = parseQuery(searchParams.get('query') ?? '');
    if (!query) return refusal(400, 'the demo answers only what Berth asks');
    const result = answerQuery(query, cluster);
    return {
      status: 200,
      body: { status: 'success', data: { resultType: 'vector', result } },
    };
  }

  return (request, response) => {
    const { status, body } = answer(request);
    const text = JSON.stringify(body);
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'x-content-type-options': 'nosniff',
    });
    response.end(text);
  };
}

function refusal(status: number, error: string): Answer {
  return { status, body: { status: 'error', errorType: 'bad_data', error } };
}
