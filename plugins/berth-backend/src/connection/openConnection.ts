import type { LookupFunction } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type {
  ClusterConnection,
  ClusterResponse,
} from '@berth/backstage-plugin-berth-node';
import { Pool } from 'undici';
import { TroubleError } from './TroubleError';

const CONNECT_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_MS = 30_000;

/** How one API server is reached with one identity. */
export interface ConnectionSettings {
  /** May have a path, as behind a proxy of clusters. */
  server: string;
  tls?: {
    ca?: string | Buffer;
    cert?: string | Buffer;
    key?: string | Buffer;
    /** `false` trusts anybody. */
    rejectUnauthorized?: boolean;
    servername?: string;
  };
  /** Asked before each request, because tokens are replaced while connections live. */
  headers?: (signal: AbortSignal) => Promise<Record<string, string>>;
  /** Tells a socket the addresses that it may connect to; the system's where absent. */
  lookup?: LookupFunction;
}

/**
 * Opens one pool with one identity; nothing is sent before the first request. It has as many sockets as requests that run.
 *
 * Redirects are not followed: a cluster must not send Berth's credential elsewhere. undici's own timeouts for answers are
 * off: a watch is silent for a minute in good order, and whoever asks says how long to wait.
 */
export function openConnection(
  settings: ConnectionSettings,
): ClusterConnection {
  const server = parseServer(settings.server);
  const base = server.pathname.replace(/\/+$/, '');
  const pool = new Pool(server.origin, {
    // A watch holds a socket for as long as it lives, and a cluster may serve a hundred kinds: with a bound here the last of
    // them would wait for ever. Whoever asks bounds how much is asked: one watch for each kind, and a slot for each list.
    connections: null,
    pipelining: 1,
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: {
      ...settings.tls,
      ...(settings.lookup && { lookup: settings.lookup }),
      timeout: CONNECT_TIMEOUT_MS,
    },
  });

  return {
    async get(path, { signal, headers }) {
      const credential = await settings.headers?.(signal);
      signal.throwIfAborted();
      const response = await pool.request({
        method: 'GET',
        path: `${base}${path}`,
        headers: { 'user-agent': 'berth-backend', ...headers, ...credential },
        signal,
      });
      return {
        status: response.statusCode,
        headers: singleValues(response.headers),
        body: decoded(response.body, response.headers['content-encoding']),
      };
    },
    close: () => pool.destroy(),
  };
}

function parseServer(server: string): URL {
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new TroubleError({
      code: 'configuration',
      message: "The cluster's address is not an http or https URL.",
    });
  }
  return url;
}

/** undici hands over the bytes as they came; only lists are asked for compressed. */
function decoded(
  body: Readable,
  encoding: string | string[] | undefined,
): ClusterResponse['body'] {
  if (encoding !== 'gzip') return body;
  // Errors of either stream destroy both and surface where the result is read.
  return pipeline(body, createGunzip(), () => {});
}

function singleValues(
  headers: Record<string, string | string[] | undefined>,
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) {
      result[name] = Array.isArray(value) ? value.join(', ') : value;
    }
  }
  return result;
}
