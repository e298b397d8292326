import { randomUUID } from 'node:crypto';
import {
  createServer,
  IncomingMessage,
  RequestListener,
  Server,
  ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the API server of Argo CD 3 answers errors with: gRPC's code and message, as its gateway writes them. */
interface GatewayError {
  error: string;
  code: number;
  message: string;
}

const UNAUTHENTICATED = 16;

/**
 * The part of Argo CD's API that lists Applications: sessions (`POST /api/v1/session`), bearer tokens, and
 * `GET /api/v1/applications`, with the answers that Argo CD 3 gives. It needs neither Redis nor a cluster.
 * @public
 */
export class ArgoCdServer {
  readonly #server: Server;
  readonly #users: ReadonlyMap<string, string>;
  readonly #tokens = new Set<string>();
  #applications: readonly object[] = [];
  #instead: RequestListener | undefined;
  /** How many sessions were asked for, and lists. */
  readonly asked = { sessions: 0, lists: 0 };

  private constructor(users: Readonly<Record<string, string>>) {
    this.#users = new Map(Object.entries(users));
    this.#server = createServer((request, response) => {
      this.#count(request);
      if (this.#instead) this.#instead(request, response);
      else this.#answer(request, response);
    });
  }

  /** @param users - Passwords by user name. */
  static async start(
    users: Readonly<Record<string, string>> = {},
  ): Promise<ArgoCdServer> {
    const argocd = new ArgoCdServer(users);
    await new Promise<void>(resolve => {
      argocd.#server.listen(0, '127.0.0.1', resolve);
    });
    return argocd;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The Applications that it knows from now on, as the API writes them. */
  set(applications: readonly object[]): void {
    this.#applications = applications;
  }

  /** A token as an account's `argocd account generate-token` makes it; without an end. */
  issueToken(): string {
    const token = `${randomUUID()}.${randomUUID()}.${randomUUID()}`;
    this.#tokens.add(token);
    return token;
  }

  /** All tokens, those of sessions too, are at their end. */
  expireTokens(): void {
    this.#tokens.clear();
  }

  /** Answers everything in its place; `undefined` gives it back. */
  answerInstead(listener: RequestListener | undefined): void {
    this.#instead = listener;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  #count({ method, url }: IncomingMessage): void {
    if (method === 'POST' && url === '/api/v1/session') this.asked.sessions++;
    if (url?.startsWith('/api/v1/applications')) this.asked.lists++;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { method, url } = request;
    if (method === 'POST' && url === '/api/v1/session') {
      this.#openSession(request, response);
    } else if (method === 'GET' && url === '/api/v1/applications') {
      this.#list(request, response);
    } else {
      send(response, 404, {
        error: 'Not Found',
        code: 5,
        message: 'Not Found',
      });
    }
  }

  #openSession(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const { username, password } = JSON.parse(
        Buffer.concat(chunks).toString('utf8'),
      );
      if (password === undefined || this.#users.get(username) !== password) {
        refuse(response, 'Invalid username or password');
        return;
      }
      send(response, 200, { token: this.issueToken() });
    });
  }

  #list(request: IncomingMessage, response: ServerResponse): void {
    const [, token] =
      /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) {
      refuse(response, 'no session information');
    } else if (!this.#tokens.has(token)) {
      refuse(
        response,
        'invalid session: token has invalid claims: token is expired',
      );
    } else {
      const applications = this.#applications;
      send(response, 200, {
        metadata: { resourceVersion: '1' },
        // As Go writes a list that was never made.
        items: applications.length > 0 ? applications : null,
      });
    }
  }
}

function refuse(response: ServerResponse, message: string): void {
  const error: GatewayError = {
    error: message,
    code: UNAUTHENTICATED,
    message,
  };
  send(response, 401, error);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
