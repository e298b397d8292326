import { mockCredentials } from '@backstage/backend-test-utils';
import { Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import { component } from './__fixtures__/entity';
import { eventually } from './__fixtures__/eventually';
import { FakeApiServer } from './__fixtures__/FakeApiServer';
import {
  deployment,
  node,
  ownedBy,
  pod,
  replicaSet,
} from './__fixtures__/kubernetesObjects';
import { DEVELOPER, OPERATOR, startBerth } from './__fixtures__/startBerth';

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

  it('views pages without a single request to an API server', async () => {
    const tokyo = await apiServer('serves', objects);
    const berth = await start({
      clusters: { tokyo: tokyo.url },
      entities: [chatEntity],
    });
    await untilLive(berth);
    await eventually(() =>
      expect(
        tokyo.requests.filter(path => path.includes('watch')),
      ).toHaveLength(7),
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
});
