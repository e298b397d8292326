import { once } from 'node:events';
import {
  createServer,
  IncomingMessage,
  request as httpRequest,
  Server,
  ServerResponse,
} from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import type { HttpFault, HttpFaultRule } from './HttpFault';
import { cutAfter, rewriteLines } from './bodyFaults';

/** Headers that are about one connection, not about what travels over it (RFC 9110, 7.6.1). */
const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding']);

/**
 * Stands in front of an API server as plain HTTP on the loopback, passes on what it is asked, credentials included, and
 * spoils what a test's rules match. The first rule that matches counts.
 * @public
 */
export class HttpFaultProxy {
  readonly #server: Server;
  readonly #target: URL;
  readonly #agent: Agent;
  readonly #rules = new Set<HttpFaultRule & { left: number }>();
  /** Paths with their queries, in the order of arrival. */
  readonly requests: string[] = [];

  private constructor(target: URL, ca?: string) {
    this.#target = target;
    this.#agent = new Agent({ ca, keepAlive: true });
    this.#server = createServer((request, response) =>
      this.#serve(request, response),
    );
  }

  static async start(options: {
    target: string;
    /** PEM, for a target that is https. */
    ca?: string;
  }): Promise<HttpFaultProxy> {
    const proxy = new HttpFaultProxy(new URL(options.target), options.ca);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Returns how to remove it. */
  add(rule: HttpFaultRule): () => void {
    const own = { ...rule, left: rule.times ?? Number.POSITIVE_INFINITY };
    this.#rules.add(own);
    return () => this.#rules.delete(own);
  }

  /** Resets every open connection. */
  cut(): void {
    this.#server.closeAllConnections();
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.cut();
    await closed;
    this.#agent.destroy();
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '/';
    this.requests.push(url);
    const fault = this.#faultFor(url, request);
    switch (fault?.type) {
      case 'silence':
        return;
      case 'answer':
        response.writeHead(fault.status, fault.headers);
        response.end(fault.body);
        return;
      default:
        this.#passOn(request, response, fault);
    }
  }

  #faultFor(url: string, request: IncomingMessage): HttpFault | undefined {
    for (const rule of this.#rules) {
      if (rule.left <= 0 || !rule.matches(url, request.headers)) continue;
      rule.left--;
      return rule.fault;
    }
    return undefined;
  }

  #passOn(
    request: IncomingMessage,
    response: ServerResponse,
    fault: HttpFault | undefined,
  ): void {
    const https = this.#target.protocol === 'https:';
    const upstream = (https ? httpsRequest : httpRequest)(
      new URL(request.url ?? '/', this.#target),
      {
        method: request.method,
        headers: { ...request.headers, host: this.#target.host },
        agent: https ? this.#agent : undefined,
      },
    );
    // The server's end is the client's end, in the way in which it came.
    const fail = () => response.socket?.resetAndDestroy();
    upstream.on('error', fail);
    response.on('close', () => upstream.destroy());
    upstream.on('response', answer => {
      const headers = Object.entries(answer.headers).filter(
        ([name]) =>
          !hopByHop.has(name) && !(fault && name === 'content-length'),
      );
      response.writeHead(
        answer.statusCode ?? 502,
        Object.fromEntries(headers) as Record<string, string>,
      );
      response.flushHeaders();
      pipeline(Readable.from(bodyOf(answer, fault)), response, error => {
        if (error) fail();
      });
    });
    request.pipe(upstream);
  }
}

function bodyOf(
  answer: IncomingMessage,
  fault: HttpFault | undefined,
): AsyncIterable<Uint8Array | string> {
  switch (fault?.type) {
    case 'cutBody':
      return cutAfter(answer, fault.bytes);
    case 'lines':
      return rewriteLines(answer, fault.rewrite);
    default:
      return answer;
  }
}
