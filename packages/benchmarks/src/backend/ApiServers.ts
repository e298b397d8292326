import { createServer, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ID_LABEL,
  KubernetesObject,
  objectsOf,
  World,
} from './kubernetesWorld';

const WATCHED: Readonly<Record<string, readonly string[]>> = {
  'apps/v1': [
    'controllerrevisions',
    'daemonsets',
    'deployments',
    'replicasets',
    'statefulsets',
  ],
  'autoscaling/v2': ['horizontalpodautoscalers'],
  'policy/v1': ['poddisruptionbudgets'],
  'batch/v1': ['cronjobs', 'jobs'],
  'networking.k8s.io/v1': ['ingresses'],
};
const GROUPS = Object.keys(WATCHED);
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

  /** From now on a cluster accepts requests and answers none, or does again. */
  hang(index: number, hangs: boolean): void {
    this.#clusters[index].hangs = hangs;
  }

  /** Cluster by cluster, how many kinds are watched there. */
  get watched(): number[] {
    return this.#clusters.map(
      ({ watches }) =>
        [...watches.values()].filter(({ size }) => size > 0).length,
    );
  }

  /** Whether a kind is watched in every cluster. */
  watches(plural: string): boolean {
    return this.watchers(plural).every(count => count > 0);
  }

  /** Cluster by cluster, how many watch a kind. */
  watchers(plural: string): number[] {
    return this.#clusters.map(({ watches }) => watches.get(plural)?.size ?? 0);
  }

  send(
    index: number,
    plural: string,
    object: object,
    type: 'ADDED' | 'MODIFIED' | 'DELETED' = 'MODIFIED',
  ): void {
    const line = `${JSON.stringify({ type, object })}\n`;
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
      this.#respond(response, this.#groups());
    } else if (pathname === '/api/v1/namespaces/kube-system') {
      const metadata = { name: 'kube-system', uid: `cluster-${cluster.index}` };
      this.#respond(response, { kind: 'Namespace', metadata });
    } else if (!this.#isServed(pathname)) {
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

  /** As servers say it that do not name their kinds. Kinds of their own they name, as all servers of today do. */
  #groups(): object {
    const custom = this.#world.custom?.kinds ?? [];
    if (custom.length === 0) {
      const groups = GROUPS.map(groupVersion => ({
        name: groupVersion.split('/')[0],
        versions: [{ groupVersion, version: groupVersion.split('/')[1] }],
      }));
      return { kind: 'APIGroupList', groups };
    }
    const pluralsOf = new Map<string, string[]>(
      Object.entries(WATCHED).map(([version, plurals]) => [
        version,
        [...plurals],
      ]),
    );
    for (const { group, version, plural } of custom) {
      const plurals = pluralsOf.get(`${group}/${version}`) ?? [];
      pluralsOf.set(`${group}/${version}`, [...plurals, plural]);
    }
    const items = [...pluralsOf].map(([groupVersion, plurals]) => {
      const [name, version] = groupVersion.split('/');
      return {
        metadata: { name },
        versions: [{ version, resources: plurals.map(resourceOf) }],
      };
    });
    return { kind: 'APIGroupDiscoveryList', items };
  }

  #isServed(pathname: string): boolean {
    if (pathname.startsWith('/api/v1/')) {
      return CORE.includes(pathname.split('/').at(-1) ?? '');
    }
    return (
      GROUPS.some(group => pathname.startsWith(`/apis/${group}/`)) ||
      pathname.startsWith('/apis/metrics.k8s.io/') ||
      (this.#world.custom?.kinds ?? []).some(
        ({ group, version, plural }) =>
          pathname === `/apis/${group}/${version}/${plural}`,
      )
    );
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

/** In aggregated discovery. */
function resourceOf(plural: string): object {
  return { resource: plural, scope: 'Namespaced', verbs: ['list', 'watch'] };
}

/** What the metrics server says of a pod. */
function metricsOf({ metadata }: KubernetesObject): object {
  return {
    metadata,
    containers: [{ name: 'main', usage: { cpu: '100m', memory: '200Mi' } }],
  };
}
