import { once } from 'node:events';
import {
  createServer,
  IncomingMessage,
  OutgoingHttpHeaders,
  Server,
  ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** Answers one request. */
export type Answer = (
  response: ServerResponse,
  request: IncomingMessage,
) => void;

/** `whole`: a list that is not in pages. */
type Operation = 'discover' | 'list' | 'whole' | 'watch' | 'other';

/** The server's end of an open watch. */
export class Stream {
  constructor(private readonly response: ServerResponse) {}

  send(type: string, object: object): void {
    this.write(`${JSON.stringify({ type, object })}\n`);
  }

  bookmark(resourceVersion: string): void {
    this.send('BOOKMARK', { kind: 'Pod', metadata: { resourceVersion } });
  }

  write(bytes: string | Uint8Array): void {
    this.response.write(bytes);
  }

  /** In good order. */
  end(): void {
    this.response.end();
  }

  /** As when the server dies. */
  break(): void {
    this.response.socket?.resetAndDestroy();
  }

  get closed(): boolean {
    return this.response.destroyed;
  }
}

/**
 * An API server on the loopback that does what a test tells it, fault by fault. Answers are used up in order, one queue for
 * each operation; a request without an answer hangs until there is one.
 */
export class ScriptedApiServer {
  /** Paths with their queries, in the order of arrival. */
  readonly requests: string[] = [];
  /** Headers of the requests, in the same order. */
  readonly headers: Array<IncomingMessage['headers']> = [];
  readonly port: number;
  /** Since the start, and of those the ones that are open now. */
  connections = 0;
  openConnections = 0;
  readonly #server: Server;
  readonly #answers = new Map<Operation, Answer[]>();
  readonly #hanging: Array<[Operation, ServerResponse, IncomingMessage]> = [];

  private constructor(server: Server) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
    server.on('connection', socket => {
      this.connections++;
      this.openConnections++;
      socket.on('close', () => this.openConnections--);
    });
    server.on('request', (request, response) => {
      const url = request.url ?? '/';
      this.requests.push(url);
      this.headers.push(request.headers);
      this.#hanging.push([operationOf(url), response, request]);
      this.#serve();
    });
  }

  /** On a port of its own, or again on one that it had. */
  static async start(port = 0): Promise<ScriptedApiServer> {
    const server = createServer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return new ScriptedApiServer(server);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The requests of one operation. */
  count(operation: Operation): number {
    return this.requests.filter(url => operationOf(url) === operation).length;
  }

  /** The query of the last request of one operation. */
  lastQuery(operation: Operation): Record<string, string> {
    const url = this.requests.filter(u => operationOf(u) === operation).at(-1);
    return Object.fromEntries(new URL(url ?? '/', this.url).searchParams);
  }

  answer(operation: Operation, ...answers: Answer[]): void {
    this.#answers.set(operation, [
      ...(this.#answers.get(operation) ?? []),
      ...answers,
    ]);
    this.#serve();
  }

  /** Opens the next watch and keeps it open. */
  async stream(): Promise<Stream> {
    return new Promise(resolve => {
      this.answer('watch', response => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.flushHeaders();
        resolve(new Stream(response));
      });
    });
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  #serve(): void {
    for (const waiting of [...this.#hanging]) {
      const [operation, response, request] = waiting;
      const answer = this.#answers.get(operation)?.shift();
      if (!answer) continue;
      this.#hanging.splice(this.#hanging.indexOf(waiting), 1);
      answer(response, request);
    }
  }
}

export function json(body: unknown, headers: OutgoingHttpHeaders = {}): Answer {
  return response => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

export function listOf(
  items: object[],
  resourceVersion: string,
  continueToken?: string,
): Answer {
  const metadata = { resourceVersion, continue: continueToken };
  return json({ kind: 'PodList', apiVersion: 'v1', metadata, items });
}

export function gzipped(body: unknown): Answer {
  return (response, request) => {
    const compressed = gzipSync(JSON.stringify(body));
    if (!request.headers['accept-encoding']?.includes('gzip')) {
      response.writeHead(406).end();
      return;
    }
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(compressed);
  };
}

/** With a body that must never reach a reader. */
export function refusal(
  statusCode: number,
  headers: OutgoingHttpHeaders = {},
): Answer {
  return response => {
    response.writeHead(statusCode, headers);
    response.end(JSON.stringify({ kind: 'Status', message: 'cluster-secret' }));
  };
}

/** `GET /apis` of a server with these groups. */
export function groups(...served: Array<[group: string, version: string]>) {
  return json({
    kind: 'APIGroupList',
    groups: served.map(([name, version]) => ({
      name,
      versions: [{ groupVersion: `${name}/${version}`, version }],
    })),
  });
}

export function podOf(
  name: string,
  resourceVersion: string,
  uid = `uid-${name}`,
) {
  return {
    kind: 'Pod',
    apiVersion: 'v1',
    metadata: { name, namespace: 'default', uid, resourceVersion },
    spec: { containers: [{ name: 'main', image: 'app:1' }] },
  };
}

function operationOf(url: string): Operation {
  if (url === '/apis') return 'discover';
  if (url.includes('watch=true')) return 'watch';
  if (url.includes('resourceVersionMatch=NotOlderThan')) return 'whole';
  return url.includes('limit=') ? 'list' : 'other';
}
