import { createServer, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ID_LABEL,
  KubernetesObject,
  objectsOf,
  World,
} from './kubernetesWorld';

const GROUPS = ['apps/v1', 'autoscaling/v2', 'policy/v1', 'batch/v1'];
const CORE = [
  'bindings',
  'pods',
  'nodes',
  'services',
  'namespaces',
  'configmaps',
  'limitranges',
  'resourcequotas',
  'replicationcontrollers',
  'persistentvolumes',
  'persistentvolumeclaims',
];

const BOOKMARK_MS = 20_000;
const BOOKMARK = `${JSON.stringify({
  type: 'BOOKMARK',
  object: { metadata: { resourceVersion: '1000' } },
})}\n`;

interface Cluster {
  index: number;
  server: Server;
  watches: Map<string, Set<ServerResponse>>;
  hangs: boolean;
}

/** API servers on the loopback, one for each cluster, that count what they are asked and what they send. */
export class ApiServers {
  readonly #world: World;
  readonly #clusters: Cluster[] = [];
  #bookmarks: NodeJS.Timeout | undefined;
  requests = 0;
  bytes = 0;

  constructor(world: World) {
    this.#world = world;
  }

  async start(): Promise<string[]> {
    this.#bookmarks = setInterval(() => this.#bookmark(), BOOKMARK_MS);
    for (let index = 0; index < this.#world.clusters; index++) {
      const cluster: Cluster = {
        index,
        server: createServer((request, response) => {
          this.requests++;
          if (cluster.hangs) return;
          const url = new URL(request.url ?? '/', 'http://localhost');
          this.#serve(cluster, url, response);
        }),
        watches: new Map(),
        hangs: false,
      };
      await new Promise<void>(resolve => {
        cluster.server.listen(0, '127.0.0.1', resolve);
      });
      this.#clusters.push(cluster);
    }
    return this.#clusters.map(({ server }) => {
      const { port } = server.address() as AddressInfo;
      return `http://127.0.0.1:${port}`;
    });
  }

  /** From now on a cluster accepts requests and answers none. */
  hang(index: number): void {
    this.#clusters[index].hangs = true;
  }

  send(index: number, plural: string, object: object): void {
    const line = `${JSON.stringify({ type: 'MODIFIED', object })}\n`;
    for (const watch of this.#clusters[index].watches.get(plural) ?? []) {
      watch.write(line);
    }
  }

  stop(): void {
    clearInterval(this.#bookmarks);
    for (const { server } of this.#clusters) {
      server.close();
      server.closeAllConnections();
    }
  }

  #serve(cluster: Cluster, url: URL, response: ServerResponse): void {
    const { pathname, searchParams } = url;
    const plural = pathname.split('/').at(-1) ?? '';
    if (pathname === '/version') {
      this.#respond(response, { gitVersion: 'v1.37.1' });
    } else if (pathname === '/apis') {
      const groups = GROUPS.map(groupVersion => ({
        name: groupVersion.split('/')[0],
        versions: [{ groupVersion, version: groupVersion.split('/')[1] }],
      }));
      this.#respond(response, { kind: 'APIGroupList', groups });
    } else if (pathname === '/api/v1/namespaces/kube-system') {
      const metadata = { name: 'kube-system', uid: `cluster-${cluster.index}` };
      this.#respond(response, { kind: 'Namespace', metadata });
    } else if (!isServed(pathname)) {
      response.writeHead(404).end('{"kind":"Status","code":404}');
    } else if (searchParams.has('watch')) {
      this.#watch(cluster, plural, response);
    } else {
      const made = pathname.startsWith('/apis/metrics.k8s.io/')
        ? metricsOf
        : (object: KubernetesObject) => object;
      this.#list({ cluster, plural, query: searchParams, response, made });
    }
  }

  /** A watch without any sign of life would count as stale. */
  #bookmark(): void {
    for (const { watches, hangs } of this.#clusters) {
      if (hangs) continue;
      for (const watch of [...watches.values()].flatMap(kind => [...kind])) {
        watch.write(BOOKMARK);
      }
    }
  }

  #watch(cluster: Cluster, plural: string, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(BOOKMARK);
    const watches = cluster.watches.get(plural) ?? new Set();
    cluster.watches.set(plural, watches.add(response));
    response.on('close', () => watches.delete(response));
  }

  #list(options: {
    cluster: Cluster;
    plural: string;
    query: URLSearchParams;
    response: ServerResponse;
    made: (object: KubernetesObject) => object;
  }): void {
    const { cluster, plural, query, response, made } = options;
    const objects = objectsOf(this.#world, cluster.index, plural);
    const selected = query.get('labelSelector')?.replace(`${ID_LABEL}=`, '');
    const start = Number(query.get('continue') ?? 0);
    const limit = Number(query.get('limit') ?? Infinity);
    const items = [];
    let index = start;
    for (; index < objects.count && items.length < limit; index++) {
      const object = objects.at(index);
      if (!selected || object.metadata.labels?.[ID_LABEL] === selected) {
        items.push(made(object));
      } else if (object.metadata.labels?.[ID_LABEL] === undefined) {
        // Those of Components come first.
        index = objects.count;
      }
    }
    this.#respond(response, {
      kind: 'List',
      metadata: {
        resourceVersion: '1000',
        ...(index < objects.count && { continue: `${index}` }),
      },
      items,
    });
  }

  #respond(response: ServerResponse, body: object): void {
    const text = JSON.stringify(body);
    this.bytes += Buffer.byteLength(text);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(text);
  }
}

/** What the metrics server says of a pod. */
function metricsOf({ metadata }: KubernetesObject): object {
  return {
    metadata,
    containers: [{ name: 'main', usage: { cpu: '100m', memory: '200Mi' } }],
  };
}

function isServed(pathname: string): boolean {
  return pathname.startsWith('/api/v1/')
    ? CORE.includes(pathname.split('/').at(-1) ?? '')
    : GROUPS.some(group => pathname.startsWith(`/apis/${group}/`)) ||
        pathname.startsWith('/apis/metrics.k8s.io/');
}
