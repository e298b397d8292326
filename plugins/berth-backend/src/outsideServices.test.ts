import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ArgoCdServer } from '@berth/testkit';
import { component } from './__fixtures__/entity';
import { eventually } from './__fixtures__/eventually';
import { FakeApiServer } from './__fixtures__/FakeApiServer';
import {
  application,
  deployment,
  node,
  ownedBy,
  pod,
  replicaSet,
} from './__fixtures__/kubernetesObjects';
import { DEVELOPER, startBerth } from './__testUtils__/startBerth';

const ID = 'backstage.io/kubernetes-id';
const CHAT = 'component:default/chat';

describe('what berthPlugin learns from others than clusters', () => {
  const cleanups: Array<() => unknown> = [];

  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });

  async function statusOf(berth: Awaited<ReturnType<typeof startBerth>>) {
    const answer = await berth.clientOf(DEVELOPER).serviceStatus(CHAT);
    if (answer.status !== 'changed') {
      throw new Error('An answer without an ETag is always a change');
    }
    return answer.value;
  }

  it('is the Applications of a configured Argo CD, with no cluster at all', async () => {
    const argocd = await ArgoCdServer.start({ berth: 'password' });
    cleanups.push(() => argocd.stop());
    argocd.set([application({ name: 'chat', resourceVersion: '1' })]);
    const berth = await startBerth({
      entities: [component('chat', { 'argocd/app-name': 'chat' })],
      config: {
        argocd: {
          username: 'berth',
          password: 'password',
          appLocatorMethods: [
            {
              type: 'config',
              instances: [{ name: 'production', url: argocd.url }],
            },
          ],
        },
      },
    });
    cleanups.push(() => berth.stop());
    const status = await eventually(async () => {
      const now = await statusOf(berth);
      expect(now.argoInstances).toHaveLength(1);
      expect(now.argoInstances?.[0].freshness).toEqual({ status: 'live' });
      return now;
    });
    expect(status).toMatchObject({
      clusters: [],
      argoInstances: [
        {
          name: 'production',
          tone: 'good',
          applications: [
            { name: 'chat', sync: 'Synced', instance: { name: 'production' } },
          ],
        },
      ],
    });
  });

  it('is what GPUs do, of the Prometheus of their cluster', async () => {
    const chat = deployment({ name: 'chat', labels: { [ID]: 'chat' } });
    const set = replicaSet({
      name: 'chat-1',
      ...ownedBy('Deployment', chat.metadata),
    });
    const tokyo = await FakeApiServer.start('serves', {
      deployments: [chat],
      replicasets: [set],
      pods: [
        pod(
          { name: 'chat-1-a', ...ownedBy('ReplicaSet', set.metadata) },
          {
            spec: {
              containers: [
                {
                  name: 'main',
                  resources: { requests: { 'nvidia.com/gpu': '1' } },
                },
              ],
            },
          },
        ),
      ],
      nodes: [node('node-1', { allocatable: { 'nvidia.com/gpu': '8' } })],
    });
    cleanups.push(() => tokyo.stop());
    const prometheus = createServer((request, response) => {
      const isAsked = request.url?.includes('DCGM_FI_DEV_GPU_UTIL');
      const isTime = request.url?.includes('timestamp');
      const metric = { namespace: 'chat', pod: 'chat-1-a', UUID: 'GPU-1' };
      const value = [1, isTime ? '1764339990' : '37'];
      response.end(
        JSON.stringify({
          status: 'success',
          data: {
            resultType: 'vector',
            result: isAsked ? [{ metric, value }] : [],
          },
        }),
      );
    });
    await new Promise<void>(resolve => {
      prometheus.listen(0, '127.0.0.1', resolve);
    });
    cleanups.push(() => prometheus.close());
    const { port } = prometheus.address() as AddressInfo;
    const berth = await startBerth({
      clusters: { tokyo: tokyo.url },
      entities: [component('chat', { [ID]: 'chat' })],
      clusterLabels: [
        { name: 'tokyo', prometheus: { url: `http://127.0.0.1:${port}` } },
      ],
    });
    cleanups.push(() => berth.stop());
    await eventually(async () =>
      expect(await statusOf(berth)).toMatchObject({
        clusters: [
          {
            gpuUtilisation: { status: 'live' },
            workloads: [
              {
                gpus: [
                  {
                    utilisation: {
                      status: 'measured',
                      percent: 37,
                      at: '2025-11-28T14:26:30.000Z',
                    },
                  },
                ],
              },
            ],
          },
        ],
      }),
    );
  });
});
