import { getHeapStatistics } from 'node:v8';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  berthClusterSourcesExtensionPoint,
  ClusterResponse,
} from '@berth/backstage-plugin-berth-node';
import type { Conditional } from '@berth/backstage-plugin-berth-common';
import { component } from './__fixtures__/entity';
import { eventually } from './__fixtures__/eventually';
import { FakeApiServer, isServed } from './__fixtures__/FakeApiServer';
import {
  application,
  deployment,
  node,
  ownedBy,
  pod,
  replicaSet,
} from './__fixtures__/kubernetesObjects';
import { DEVELOPER, OPERATOR, startBerth } from './__testUtils__/startBerth';
import { watchedKinds } from './projection';
import { optionalKinds } from './projection/optional';

const ID = 'backstage.io/kubernetes-id';
const chatEntity = component('chat', { [ID]: 'chat' });
const CHAT = 'component:default/chat';

const chat = deployment({ name: 'chat', labels: { [ID]: 'chat' } });
const chatSet = replicaSet({
  name: 'chat-1',
  ...ownedBy('Deployment', chat.metadata),
});
const objects = {
  deployments: [chat],
  replicasets: [chatSet],
  pods: [
    pod({ name: 'chat-1-a', ...ownedBy('ReplicaSet', chatSet.metadata) }),
    pod({ name: 'chat-1-b', ...ownedBy('ReplicaSet', chatSet.metadata) }),
  ],
  nodes: [node('node-1', { allocatable: { 'nvidia.com/gpu': '8' } })],
};

type KubernetesObjects = Array<{ metadata: { name: string } }>;
type Berth = Awaited<ReturnType<typeof startBerth>>;

function untilLive(berth: Berth, cluster = 'tokyo') {
  return eventually(async () => {
    const clusters = await berth.clientOf(OPERATOR).clusters();
    const freshness = clusters.find(({ name }) => name === cluster);
    expect(freshness?.capabilities).toMatchObject({
      workloads: { status: 'live' },
      pods: { status: 'live' },
      nodes: { status: 'live' },
    });
  });
}

function bytesOf(answer: Conditional<ArrayBuffer>): Buffer {
  if (answer.status !== 'changed') {
    throw new Error('An answer without an ETag is always a change');
  }
  return Buffer.from(answer.value);
}

describe('berthPlugin', () => {
  const cleanups: Array<() => Promise<void>> = [];

  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) {
      await cleanup();
    }
  });

  async function apiServer(...args: Parameters<typeof FakeApiServer.start>) {
    const server = await FakeApiServer.start(...args);
    cleanups.push(() => server.stop());
    return server;
  }

  async function start(options: Parameters<typeof startBerth>[0]) {
    const berth = await startBerth(options);
    cleanups.push(() => berth.stop());
    return berth;
  }

  it('answers from a watched cluster', async () => {
    const tokyo = await apiServer('serves', objects);
    const berth = await start({
      clusters: { tokyo: tokyo.url },
      entities: [chatEntity],
    });
    await untilLive(berth);

    const answer = await berth.clientOf(DEVELOPER).serviceStatus(CHAT);

    expect(answer).toMatchObject({
      status: 'changed',
      value: {
        entityRef: CHAT,
        tone: 'good',
        headline: { code: 'healthy', params: { clusters: 1 } },
        problems: [],
        clusters: [
          {
            cluster: { name: 'tokyo' },
            freshness: { status: 'live' },
            capabilities: { argo: { status: 'notInstalled' } },
            workloads: [
              {
                kind: 'Deployment',
                namespace: 'chat',
                name: 'chat',
                health: 'Healthy',
                rollout: { phase: 'complete', desired: 2, available: 2 },
                pods: { total: 2, ready: 2 },
              },
            ],
          },
        ],
      },
    });
  });

  it('tells nobody where an API server is', async () => {
    const objectsOfTokyo: Record<string, KubernetesObjects> = { ...objects };
    const tokyo = await apiServer('serves', objectsOfTokyo);
    objectsOfTokyo.applications = [
      application(
        { name: 'chat' },
        {
          spec: { destination: { server: tokyo.url, namespace: 'chat' } },
          status: {
            sync: { status: 'Unknown' },
            health: {
              status: 'Degraded',
              message: `Get ${tokyo.url}/api: EOF`,
            },
            conditions: [
              { type: 'ComparisonError', message: `No cluster ${tokyo.url}` },
            ],
          },
        },
      ),
    ];
    const osaka = await FakeApiServer.start();
    await osaka.stop();
    const berth = await start({
      clusters: { tokyo: tokyo.url, osaka: osaka.url },
      entities: [
        component('chat', { [ID]: 'chat', 'argocd/app-name': 'chat' }),
      ],
    });
    await untilLive(berth);

    const client = berth.clientOf(OPERATOR);
    const answers = await eventually(async () => {
      const status = await client.serviceStatus(CHAT);
      expect(status).toMatchObject({
        value: {
          problems: expect.arrayContaining([
            expect.objectContaining({
              sentence: expect.objectContaining({ code: 'argoError' }),
            }),
            expect.objectContaining({
              sentence: expect.objectContaining({ code: 'clusterUnreachable' }),
            }),
          ]),
          clusters: expect.arrayContaining([
            expect.objectContaining({
              applications: [
                expect.objectContaining({
                  destination: { namespace: 'chat' },
                }),
              ],
            }),
          ]),
        },
      });
      return [
        JSON.stringify(status),
        JSON.stringify(await client.serviceStatuses([CHAT])),
        JSON.stringify(await client.clusters()),
        bytesOf(await client.clusterSnapshot('tokyo')).toString('latin1'),
      ].join();
    });
    for (const { url } of [tokyo, osaka]) {
      expect(answers).not.toContain(new URL(url).host);
    }
  });

  it('views pages without a single request to an API server', async () => {
    const tokyo = await apiServer('serves', objects);
    const berth = await start({
      clusters: { tokyo: tokyo.url },
      entities: [chatEntity],
    });
    await untilLive(berth);
    const optional = optionalKinds.filter(({ group, versions }) =>
      versions.some(version => isServed(group, version)),
    );
    await eventually(() =>
      expect(
        tokyo.requests.filter(path => path.includes('watch')),
        // All but Applications: it has no Argo CD.
      ).toHaveLength(Object.keys(watchedKinds).length - 1 + optional.length),
    );
    const before = [...tokyo.requests];

    for (let view = 0; view < 50; view++) {
      const client = berth.clientOf(view % 2 ? OPERATOR : DEVELOPER);
      await client.serviceStatus(CHAT);
      await client.serviceStatuses([CHAT, 'component:default/none']);
      await berth.clientOf(OPERATOR).clusters();
      await berth.clientOf(OPERATOR).clusterSnapshot('tokyo');
    }

    expect(tokyo.requests).toEqual(before);
  });

  it('shows a Deployment as soon as the cluster tells of it', async () => {
    const tokyo = await apiServer('serves', {});
    const berth = await start({
      clusters: { tokyo: tokyo.url },
      entities: [chatEntity],
    });
    await untilLive(berth);
    const client = berth.clientOf(DEVELOPER);
    const before = await client.serviceStatus(CHAT);
    expect(before).toMatchObject({
      value: { headline: { code: 'nothingFound' } },
    });

    await eventually(() => expect(tokyo.watching('deployments')).toBe(1));
    tokyo.send('deployments', {
      type: 'ADDED',
      object: {
        ...chat,
        metadata: { ...chat.metadata, resourceVersion: '2' },
      },
    });

    await eventually(async () =>
      expect(
        await client.serviceStatus(CHAT, { etag: before.etag }),
      ).toMatchObject({
        status: 'changed',
        value: { headline: { code: 'healthy' } },
      }),
    );
  });

  describe('with one cluster of three in trouble', () => {
    async function troubled(
      behaviour: 'refuses' | 'hangs' | 'forbids',
    ): Promise<string> {
      if (behaviour !== 'refuses') {
        return (await apiServer(behaviour)).url;
      }
      const server = await FakeApiServer.start();
      await server.stop();
      return server.url;
    }

    it.each([
      ['refuses', 'unreachable', 'clusterUnreachable'],
      ['hangs', 'loading', 'clusterLoading'],
      ['forbids', 'forbidden', 'clusterForbidden'],
    ] as const)(
      'answers from the others and says so when it %s',
      async (behaviour, freshness, code) => {
        const tokyo = await apiServer('serves', objects);
        const kyoto = await apiServer('serves', objects);
        const berth = await start({
          clusters: {
            tokyo: tokyo.url,
            osaka: await troubled(behaviour),
            kyoto: kyoto.url,
          },
          entities: [chatEntity],
        });
        await untilLive(berth, 'tokyo');
        await untilLive(berth, 'kyoto');

        const answer = await eventually(async () => {
          const status = await berth.clientOf(OPERATOR).serviceStatus(CHAT);
          expect(status).toMatchObject({
            value: {
              clusters: [{}, { freshness: { status: freshness } }, {}],
            },
          });
          return status;
        });

        expect(answer).toMatchObject({
          value: {
            tone: 'unknown',
            headline: { code, params: { cluster: 'osaka' } },
            problems: [{ tone: 'unknown', sentence: { code } }],
            clusters: [
              {
                cluster: { name: 'tokyo' },
                tone: 'good',
                workloads: [{ name: 'chat' }],
              },
              { cluster: { name: 'osaka' }, tone: 'unknown', workloads: [] },
              {
                cluster: { name: 'kyoto' },
                tone: 'good',
                workloads: [{ name: 'chat' }],
              },
            ],
          },
        });

        const narrow = await berth.clientOf(DEVELOPER).serviceStatus(CHAT);
        expect(narrow).toMatchObject({
          value: {
            tone: 'unknown',
            headline: { params: { cluster: 'berth.sources' } },
            problems: [{ tone: 'unknown', source: 'berth.sources' }],
            clusters: [
              { cluster: { name: 'tokyo' } },
              { cluster: { name: 'kyoto' } },
            ],
          },
        });
        expect(JSON.stringify(narrow)).not.toContain('osaka');
      },
    );
  });

  it('keeps the last known state of a cluster that goes away, dated', async () => {
    const tokyo = await FakeApiServer.start('serves', objects);
    const berth = await start({
      clusters: { tokyo: tokyo.url },
      entities: [chatEntity],
    });
    await untilLive(berth);

    await tokyo.stop();

    await eventually(async () =>
      expect(await berth.clientOf(DEVELOPER).serviceStatus(CHAT)).toMatchObject(
        {
          value: {
            headline: { code: 'clusterStale', params: { cluster: 'tokyo' } },
            clusters: [
              {
                freshness: { status: 'stale', since: expect.any(String) },
                workloads: [{ name: 'chat', pods: { total: 2 } }],
              },
            ],
          },
        },
      ),
    );
  });

  it('says on every page what is too large for its share of the heap, and shows the rest', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      pod({ name: `p${index}`, ...ownedBy('ReplicaSet', chatSet.metadata) }),
    );
    const tokyo = await apiServer('serves', { ...objects, pods: many });
    const osaka = await apiServer('serves', objects);
    const berth = await start({
      clusters: { tokyo: tokyo.url, osaka: osaka.url },
      memory: { shareOfHeap: 50_000 / getHeapStatistics().heap_size_limit },
      entities: [chatEntity],
    });
    await untilLive(berth, 'osaka');
    await eventually(async () => {
      const clusters = await berth.clientOf(OPERATOR).clusters();
      expect(clusters).toMatchObject([
        {
          name: 'tokyo',
          capabilities: {
            workloads: { status: 'live' },
            pods: { status: 'tooLarge' },
            nodes: { status: 'live' },
          },
        },
        { name: 'osaka', capabilities: { pods: { status: 'live' } } },
      ]);
    });
    expect(await berth.clientOf(DEVELOPER).serviceStatus(CHAT)).toMatchObject({
      value: {
        clusters: [
          {
            cluster: { name: 'tokyo' },
            capabilities: { pods: { status: 'tooLarge' } },
          },
          {
            cluster: { name: 'osaka' },
            workloads: [{ name: 'chat', pods: { total: 2 } }],
          },
        ],
      },
    });
  });

  it('takes sources of other types from modules', async () => {
    const tokyo = await apiServer('serves', objects);
    const watched: string[] = [];
    const berth = await start({
      config: { berth: { sources: [{ type: 'fixed', name: 'tokyo' }] } },
      entities: [chatEntity],
      features: [
        createBackendModule({
          pluginId: 'berth',
          moduleId: 'fixed-source',
          register(env) {
            env.registerInit({
              deps: { sources: berthClusterSourcesExtensionPoint },
              async init({ sources }) {
                sources.addFactory({
                  type: 'fixed',
                  create: ({ config }) => ({
                    async watch(listener) {
                      listener([
                        {
                          name: config.getString('name'),
                          fingerprint: '1',
                          connect: async () => ({
                            get: (path, { signal, headers }) => {
                              watched.push(path);
                              return getFrom(tokyo.url + path, signal, headers);
                            },
                            close: async () => {},
                          }),
                        },
                      ]);
                    },
                  }),
                });
              },
            });
          },
        }),
      ],
    });
    await untilLive(berth);
    expect(watched.length).toBeGreaterThan(0);
    expect(await berth.clientOf(DEVELOPER).serviceStatus(CHAT)).toMatchObject({
      value: { headline: { code: 'healthy' } },
    });
  });

  it('starts without sources, and says that there are no clusters', async () => {
    const berth = await start({ config: {}, entities: [chatEntity] });
    expect(await berth.clientOf(DEVELOPER).serviceStatus(CHAT)).toMatchObject({
      value: { headline: { code: 'noClusters' }, clusters: [] },
    });
  });

  it('tells only readers of clusters why a source cannot be read', async () => {
    const berth = await start({
      config: {
        berth: {
          sources: [
            { type: 'kubeconfig', file: '/nowhere/confidential/kubeconfig' },
          ],
        },
      },
      entities: [chatEntity],
    });
    const statusFor = (user: string) =>
      berth.clientOf(user).serviceStatus(CHAT);
    const trouble = (reason: unknown) => ({
      status: 'changed',
      value: {
        headline: { code: 'nothingKnown' },
        problems: [
          {
            sentence: {
              code: 'clusterUnreachable',
              params: { cluster: 'berth.sources[0] (kubeconfig)', reason },
            },
            source: 'berth.sources[0] (kubeconfig)',
          },
        ],
      },
    });
    const whole = await eventually(async () => {
      const answer = await statusFor(OPERATOR);
      expect(answer).toMatchObject(
        trouble(expect.stringContaining('/nowhere/confidential')),
      );
      return answer;
    });
    const narrow = await statusFor(DEVELOPER);
    expect(narrow).toMatchObject(trouble('Not all of its clusters are known.'));
    expect(JSON.stringify(narrow)).not.toContain('confidential');
    expect(narrow.etag).not.toBe(whole.etag);
  });

  it('does not start with a source of an unknown type', async () => {
    await expect(
      startBerth({ config: { berth: { sources: [{ type: 'gke' }] } } }),
    ).rejects.toThrow("berth.sources[0].type is 'gke'");
  });
});

async function getFrom(
  url: string,
  signal: AbortSignal,
  headers?: Record<string, string>,
): Promise<ClusterResponse> {
  const response = await fetch(url, { signal, headers });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: response.body as AsyncIterable<Uint8Array>,
  };
}
