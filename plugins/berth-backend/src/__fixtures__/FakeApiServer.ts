import { createServer, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type KubernetesObject = { metadata: { name: string } };

const GROUPS = [
  { name: 'apps', version: 'v1' },
  { name: 'autoscaling', version: 'v2' },
  { name: 'policy', version: 'v1' },
  { name: 'resource.k8s.io', version: 'v1' },
  { name: 'scheduling.k8s.io', version: 'v1' },
  { name: 'storage.k8s.io', version: 'v1' },
];

/** Whether it serves a version of a group, where there are no Applications. */
export function isServed(group: string, version: string): boolean {
  return group === ''
    ? version === 'v1'
    : GROUPS.some(
        served => served.name === group && served.version === version,
      );
}

/** Served where there are Applications. */
const ARGO = { name: 'argoproj.io', version: 'v1alpha1' };

/**
 * An API server on the loopback that lists what it is given, keeps watches open and counts what it is asked. It can also be
 * one that hangs or that forbids everything.
 */
export class FakeApiServer {
  readonly #server: Server;
  readonly #watches = new Map<string, Set<ServerResponse>>();
  /** Paths with their queries, in the order of arrival. */
  readonly requests: string[] = [];
  /** The `authorization` header of each. */
  readonly credentials: Array<string | undefined> = [];
  /** Still there when the server is stopped: then nobody answers at it. */
  url = '';
  /** Now, whatever they are used for. */
  openConnections = 0;
  /** Whether whoever brings this `authorization` is let in. */
  admits: (authorization: string | undefined) => boolean = () => true;

  private constructor(
    behaviour: 'serves' | 'hangs' | 'forbids',
    /** By plural. */
    private readonly objects: Record<string, KubernetesObject[]>,
  ) {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      this.requests.push(url.pathname + url.search);
      const { authorization } = request.headers;
      this.credentials.push(authorization);
      if (!this.admits(authorization)) {
        respond(response, 401, { kind: 'Status', code: 401 });
        return;
      }
      // Whoever hangs has said who it is before.
      if (behaviour === 'serves' || isIdentity(url)) {
        this.#serve(url, response);
      } else if (behaviour === 'forbids') {
        respond(response, 403, { kind: 'Status', code: 403 });
      }
    });
    this.#server.on('connection', socket => {
      this.openConnections++;
      socket.on('close', () => this.openConnections--);
    });
  }

  static async start(
    behaviour: 'serves' | 'hangs' | 'forbids' = 'serves',
    objects: Record<string, KubernetesObject[]> = {},
  ): Promise<FakeApiServer> {
    const server = new FakeApiServer(behaviour, objects);
    await new Promise<void>(resolve =>
      server.#server.listen(0, '127.0.0.1', () => resolve()),
    );
    const { port } = server.#server.address() as AddressInfo;
    server.url = `http://127.0.0.1:${port}`;
    return server;
  }

  /** Sends an event to whoever watches the kind. */
  send(
    plural: string,
    event: { type: 'ADDED' | 'MODIFIED' | 'DELETED'; object: object },
  ): void {
    for (const watch of this.#watches.get(plural) ?? []) {
      watch.write(`${JSON.stringify(event)}\n`);
    }
  }

  /** How many watch a kind now. */
  watching(plural: string): number {
    return this.#watches.get(plural)?.size ?? 0;
  }

  /** Ends all watches in good order, as a server does after a while. */
  endWatches(): void {
    for (const watches of this.#watches.values()) {
      watches.forEach(watch => watch.end());
      watches.clear();
    }
  }

  async stop(): Promise<void> {
    const closed = new Promise(resolve => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  #serve(url: URL, response: ServerResponse): void {
    if (url.pathname === '/version') {
      respond(response, 200, { gitVersion: 'v1.37.1' });
      return;
    }
    if (url.pathname === '/apis') {
      respond(response, 200, {
        kind: 'APIGroupList',
        groups: [
          ...GROUPS,
          ...('applications' in this.objects ? [ARGO] : []),
        ].map(({ name, version }) => ({
          name,
          versions: [{ groupVersion: `${name}/${version}`, version }],
        })),
      });
      return;
    }
    if (isIdentity(url)) {
      const metadata = { name: 'kube-system', uid: this.url };
      respond(response, 200, { kind: 'Namespace', metadata });
      return;
    }
    const plural = url.pathname.split('/').at(-1) ?? '';
    if (url.searchParams.has('watch')) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(
        `${JSON.stringify({
          type: 'BOOKMARK',
          object: { metadata: { resourceVersion: '1' } },
        })}\n`,
      );
      const watches = this.#watches.get(plural) ?? new Set();
      this.#watches.set(plural, watches.add(response));
      response.on('close', () => watches.delete(response));
      return;
    }
    respond(response, 200, {
      kind: 'List',
      metadata: { resourceVersion: '1' },
      items: this.objects[plural] ?? [],
    });
  }
}

function isIdentity(url: URL): boolean {
  return url.pathname === '/api/v1/namespaces/kube-system';
}

function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
