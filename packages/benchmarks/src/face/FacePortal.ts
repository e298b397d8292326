import { readFileSync } from 'node:fs';
import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Answers a request to the backend: what to send, as JSON if it is no bytes, or `undefined` for 404. */
export type FaceAnswers = (
  path: string,
  query: URLSearchParams,
) => object | undefined;

/**
 * The app that users get, as `backstage-cli package build` leaves it, before a backend whose answers are at hand: what is
 * measured is the page, and no server.
 */
export class FacePortal {
  readonly url: string;
  readonly #server: Server;
  readonly #dist: string;
  readonly #answers: FaceAnswers;
  readonly #sent = new Map<string, { type: string; body: Buffer }>();

  private constructor(server: Server, dist: string, answers: FaceAnswers) {
    this.#server = server;
    this.#dist = dist;
    this.#answers = answers;
    this.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  static async start(options: {
    /** Folder of the built app. */
    dist: string;
    answers: FaceAnswers;
  }): Promise<FacePortal> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    const portal = new FacePortal(server, options.dist, options.answers);
    server.on('request', (request, response) => {
      const { pathname, searchParams } = new URL(
        request.url ?? '/',
        portal.url,
      );
      const found = pathname.startsWith('/api/')
        ? portal.#answer(pathname, searchParams)
        : portal.#file(pathname);
      request.resume();
      if (!found) {
        response.writeHead(404, { 'content-type': 'application/json' });
        response.end('{"error":{"name":"NotFoundError","message":"none"}}');
        return;
      }
      response.writeHead(200, {
        'content-type': found.type,
        'content-encoding': 'gzip',
        'content-length': found.body.byteLength,
      });
      response.end(found.body);
    });
    return portal;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  #answer(path: string, query: URLSearchParams) {
    const key = `${path}?${query}`;
    const known = this.#sent.get(key);
    if (known) return known;
    const answer = this.#answers(path, query);
    if (!answer) return undefined;
    return Buffer.isBuffer(answer)
      ? this.#keep(key, 'application/octet-stream', answer)
      : this.#keep(key, TYPES['.json'], JSON.stringify(answer));
  }

  #file(path: string) {
    const isFile = extname(path) !== '';
    const key = isFile ? normalize(path) : '/index.html';
    if (key.split(sep).includes('..')) return undefined;
    const known = this.#sent.get(key);
    if (known) return known;
    try {
      const read = readFileSync(join(this.#dist, key));
      return this.#keep(
        key,
        TYPES[extname(key)] ?? 'application/octet-stream',
        isFile ? read : this.#configured(read.toString()),
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** The page with this portal's address in its configuration, as the backend of Backstage puts it in. */
  #configured(html: string): string {
    return html.replace(
      /<script type="backstage\.io\/config">([\s\S]*?)<\/script>/,
      (_, json: string) =>
        `<script type="backstage.io/config">${JSON.stringify([
          ...JSON.parse(json),
          {
            context: 'benchmark',
            data: {
              app: { baseUrl: this.url },
              backend: { baseUrl: this.url },
              // Everybody may see everything here, and nobody has to be asked.
              permission: { enabled: false },
            },
          },
        ]).replaceAll('<', '\\u003c')}</script>`,
    );
  }

  #keep(key: string, type: string, body: string | Buffer) {
    const kept = { type, body: gzipSync(body, { level: 9 }) };
    this.#sent.set(key, kept);
    return kept;
  }
}
