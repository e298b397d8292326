import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import type {
  IncomingHttpHeaders,
  IncomingMessage,
  ServerResponse,
} from 'node:http';
import {
  createSecureServer,
  Http2SecureServer,
  Http2ServerRequest,
  Http2ServerResponse,
} from 'node:http2';
import { AddressInfo, connect, Server as NetServer, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { loopbackCertificate } from './loopbackCertificate';

/** What a library of a cloud has asked. */
export interface CloudRequest {
  /** `loopback` where it was asked by its address, else the name of the host. */
  host: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface CloudAnswer {
  status?: number;
  headers?: Record<string, string>;
  trailers?: Record<string, string>;
  body?: object | string | Buffer;
}

/**
 * What answers on the loopback in the place of a cloud. The cloud's own library asks it what it asks the cloud: over TLS and
 * by the cloud's own names, led here by an egress proxy as companies have them; or by an address that its documented variable
 * names, as those of a machine's metadata.
 */
export class LoopbackCloud {
  readonly requests: CloudRequest[] = [];
  readonly #plain: Server;
  readonly #tls: Http2SecureServer;
  readonly #sockets = new Set<Socket>();
  readonly #answers = new Map<string, (request: CloudRequest) => CloudAnswer>();

  private constructor() {
    this.#plain = createServer((request, response) =>
      this.#answer('loopback', request, response),
    );
    this.#tls = createSecureServer(
      { ...loopbackCertificate, allowHTTP1: true },
      (request, response) =>
        this.#answer(
          request.authority || (request.headers.host ?? ''),
          request,
          response,
        ),
    );
    this.#plain.on('connect', (_, client: Socket) => {
      const server = connect(portOf(this.#tls), '127.0.0.1');
      server.once('connect', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        server.pipe(client).pipe(server);
      });
      // Whichever side ends, the other has nobody left.
      server.on('error', () => client.destroy());
      client.on('error', () => server.destroy());
    });
    for (const server of [this.#plain, this.#tls]) {
      server.on('connection', (socket: Socket) => {
        this.#sockets.add(socket);
        socket.on('close', () => this.#sockets.delete(socket));
      });
    }
  }

  static async start(): Promise<LoopbackCloud> {
    const cloud = new LoopbackCloud();
    for (const server of [cloud.#plain, cloud.#tls]) {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    }
    return cloud;
  }

  /** Of what is asked by its address: metadata, identities; and of the proxy. */
  get url(): string {
    return `http://127.0.0.1:${portOf(this.#plain)}`;
  }

  /** Of what is asked over TLS without a proxy. */
  get secureUrl(): string {
    return `https://127.0.0.1:${portOf(this.#tls)}`;
  }

  /**
   * The variables that lead a process here by the names of hosts, and let it trust who answers.
   *
   * @param certificateFile - Where {@link loopbackCertificate} was written to.
   */
  environment(certificateFile: string): Record<string, string> {
    return {
      HTTPS_PROXY: this.url,
      grpc_proxy: this.url,
      NO_PROXY: '127.0.0.1,localhost',
      NODE_EXTRA_CA_CERTS: certificateFile,
      GRPC_DEFAULT_SSL_ROOTS_FILE_PATH: certificateFile,
    };
  }

  /** From now on `host/path` is answered so; what nobody has said an answer for is not found. */
  answer(place: string, answer: (request: CloudRequest) => CloudAnswer): void {
    this.#answers.set(place, answer);
  }

  /** What was asked at a place. */
  asked(place: string): CloudRequest[] {
    return this.requests.filter(request => placeOf(request) === place);
  }

  async stop(): Promise<void> {
    const closed = [this.#plain, this.#tls].map(async server => {
      const ended = once(server, 'close');
      server.close();
      await ended;
    });
    this.#sockets.forEach(socket => socket.destroy());
    await Promise.all(closed);
  }

  async #answer(
    authority: string,
    request: IncomingMessage | Http2ServerRequest,
    response: Http2ServerResponse | ServerResponse,
  ): Promise<void> {
    const asked: CloudRequest = {
      host: authority.replace(/:443$/, ''),
      url: new URL(request.url ?? '/', 'https://cloud'),
      headers: request.headers,
      body: await text(request),
    };
    this.requests.push(asked);
    const answer = this.#answers.get(placeOf(asked))?.(asked) ?? {
      status: 404,
    };
    const { status = 200, headers, trailers, body = '' } = answer;
    const bytes =
      typeof body === 'string' || Buffer.isBuffer(body)
        ? body
        : JSON.stringify(body);
    const to = response as Http2ServerResponse;
    to.writeHead(status, { 'content-type': 'application/json', ...headers });
    to.write(bytes);
    if (trailers) to.addTrailers(trailers);
    to.end();
  }
}

function placeOf({ host, url }: CloudRequest): string {
  return `${host}${url.pathname}`;
}

function portOf(server: NetServer): number {
  return (server.address() as AddressInfo).port;
}
