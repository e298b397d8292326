import type {
  ClusterConnection,
  ClusterResponse,
} from '@berth/backstage-plugin-berth-node';

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** A connection to an API server over plain HTTP without credentials, on Node's own pool of sockets. */
export class HttpClusterConnection implements ClusterConnection {
  readonly #closing = new AbortController();

  constructor(private readonly server: string) {}

  async get(
    path: string,
    options: { signal: AbortSignal; headers?: Record<string, string> },
  ): Promise<ClusterResponse> {
    const response = await fetch(this.server + path, {
      headers: options.headers,
      redirect: 'manual',
      signal: AbortSignal.any([options.signal, this.#closing.signal]),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: response.body ?? nothing(),
    };
  }

  async close() {
    this.#closing.abort();
  }
}
