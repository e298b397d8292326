import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApiHandler } from './api/createApiHandler';
import type { ServedCluster } from './api/ServedCluster';
import {
  createPrometheusHandler,
  isForPrometheus,
} from './prometheus/createPrometheusHandler';
import type { MeasuredCluster } from './prometheus/MeasuredCluster';

/** Connections at a time; kubectl and Berth's backend need a few dozen. */
const MAX_CONNECTIONS = 512;

export interface ApiServer {
  /** Without a slash at the end. */
  url: string;
  /** Ends every connection, watches included. */
  stop(): Promise<void>;
}

/**
 * Serves clusters on the loopback interface, and what a Prometheus measures in them.
 *
 * @throws if the port is taken.
 */
export async function startApiServer(options: {
  clusters: readonly ServedCluster[];
  /** Those whose accelerators are measured; none if not given. */
  measured?: readonly MeasuredCluster[];
  /** 0 for any free one. */
  port: number;
  bookmarkSeconds: number;
}): Promise<ApiServer> {
  const { clusters, measured = [], port, bookmarkSeconds } = options;
  const api = createApiHandler(new Map(clusters.map(c => [c.name, c])), {
    bookmarkSeconds,
  });
  const prometheus = createPrometheusHandler(
    new Map(measured.map(c => [c.name, c])),
  );
  const server = createServer((request, response) =>
    isForPrometheus(request)
      ? prometheus(request, response)
      : api(request, response),
  );
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
