import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import express, { RequestHandler } from 'express';
import request from 'supertest';
import { component } from '../__fixtures__/entity';
import { fillCluster, setAllFreshness } from '../__fixtures__/fillCluster';
import {
  application,
  autoscaler,
  deployment,
  disruptionBudget,
  node,
  ownedBy,
  pendingPod,
  pod,
  replicaSet,
} from '../__fixtures__/kubernetesObjects';
import { newInstanceStore } from '../argocdApi';
import { systemClock } from '../clock/Clock';
import { DefaultClusterSummaries } from '../clusterSummary';
import {
  AssembledClusters,
  fleetCluster,
  fleetHoldings,
  fleetMap,
  fleetQueue,
  Holders,
} from '../fleet';
import { Slices } from '../clock/Slices';
import { DefaultClusterSnapshots, SnapshotFreeBlocks } from '../snapshot';
import { digestOf, listServices, readServiceEntity } from '../serviceList';
import { DefaultServiceStatuses } from '../status';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import type { GpuMeasurements } from '../utilisation';
import { spec } from './spec';

const ID = 'backstage.io/kubernetes-id';
const labels = { [ID]: 'chat' };

function filledViews(): MemoryClusterViews {
  const views = new MemoryClusterViews();
  const tokyo = views.add({ name: 'tokyo', title: 'Tokyo' });
  tokyo.kubernetesVersion = 'v1.37.1';
  const chat = deployment(
    { name: 'chat', labels },
    { podLabels: { app: 'chat' }, requests: { 'nvidia.com/gpu': '4' } },
  );
  const set = replicaSet({
    name: 'chat-1',
    ...ownedBy('Deployment', chat.metadata),
  });
  const inSet = ownedBy('ReplicaSet', set.metadata);
  const started = pod({ name: 'chat-1-a', ...inSet });
  const resized = {
    ...started,
    spec: {
      ...started.spec,
      containers: [{ name: 'main', resources: { requests: { cpu: '2' } } }],
    },
    status: {
      ...started.status,
      containerStatuses: [{ name: 'main', allocatedResources: { cpu: '1' } }],
      conditions: [
        ...(started.status?.conditions ?? []),
        {
          type: 'PodResizePending',
          status: 'True' as const,
          reason: 'Deferred',
          message: 'no room',
        },
      ],
    },
  };
  fillCluster(tokyo, {
    deployments: [chat],
    replicasets: [set],
    pods: [
      resized,
      pod(
        { name: 'chat-1-c', ...inSet },
        {
          spec: {
            nodeName: 'node-2',
            containers: [
              {
                name: 'main',
                resources: { requests: { 'nvidia.com/gpu': '4' } },
              },
            ],
          },
        },
      ),
      pendingPod(
        { name: 'chat-1-b', ...inSet },
        {
          requests: { 'nvidia.com/gpu': '4' },
          message: '0/1 nodes are available: 1 Insufficient nvidia.com/gpu.',
        },
      ),
    ],
    nodes: [
      node('node-1', { allocatable: { 'nvidia.com/gpu': '2' } }),
      node('node-2', { allocatable: { 'nvidia.com/gpu': '4' } }),
    ],
    horizontalpodautoscalers: [
      autoscaler({ name: 'chat' }, { kind: 'Deployment', name: 'chat' }),
    ],
    poddisruptionbudgets: [disruptionBudget({ name: 'chat' }, { app: 'chat' })],
    applications: [
      application({
        name: 'chat',
        annotations: { 'backstage.io/entity-ref': 'component:default/chat' },
      }),
    ],
  });
  const trouble = { code: 'refused', message: 'Connection refused.' } as const;
  setAllFreshness(views.add({ name: 'osaka' }), {
    status: 'unreachable',
    trouble,
  });
  setAllFreshness(views.add({ name: 'kyoto' }), {
    status: 'stale',
    since: '2026-11-20T10:00:00Z',
    trouble,
  });
  return views;
}

const views = filledViews();
const measurements: GpuMeasurements = {
  freshness: () => ({ status: 'live' }),
  revision: () => 1,
  of: (_, { metadata }) =>
    metadata.name === 'chat-1-c'
      ? [{ percent: 37, memory: { usedBytes: 1, totalBytes: 2 }, at: 1_000 }]
      : [],
};
const production = newInstanceStore({ name: 'production' });
production.setFreshness('applications', { status: 'live' });
production.store('applications').upsert(
  application({
    name: 'chat-elsewhere',
    annotations: { 'backstage.io/entity-ref': 'component:default/chat' },
  }),
);
const snapshots = new DefaultClusterSnapshots({
  views,
  logger: mockServices.logger.mock(),
});
const statuses = new DefaultServiceStatuses({
  views,
  freeBlocks: new SnapshotFreeBlocks(snapshots),
  measurements,
  instances: { list: () => [production], revision: 1 },
  clock: systemClock,
});

/** Answers what it is given, and fails where the specification does not describe that. */
async function answer(path: string, body: object) {
  const router = createValidatedOpenApiRouter(spec, {
    validatorOptions: { validateResponses: true },
  });
  const handler: RequestHandler = (_request, response) => {
    response.json(body);
  };
  router.use(handler);
  const response = await request(
    express().use(router).use(mockErrorHandler()),
  ).get(path);
  return response;
}

describe('the specification', () => {
  const statusPath = '/v1/entities/component/default/chat/status';
  const chat = statuses.of(component('chat', labels));

  it('describes a status with everything in it', async () => {
    expect(chat).toMatchObject({
      headline: { code: 'podsWaitingForGpus', params: { largestFree: 2 } },
      clusters: [
        {
          workloads: [
            {
              autoscaling: [{}],
              disruptionBudgets: [{}],
              gpus: [{ utilisation: { status: 'measured', memory: {} } }],
              podShape: {},
              details: {
                role: 'service',
                recognisedBy: 'kind',
                chain: [],
                podResources: [{ resize: { state: 'deferred' } }],
              },
              problems: [{}, {}],
            },
          ],
          applications: [{}],
          gpuUtilisation: { status: 'live' },
        },
        { freshness: { status: 'unreachable' } },
        { freshness: { status: 'stale' } },
      ],
      argoInstances: [{ applications: [{ instance: {} }] }],
    });
    expect(await answer(statusPath, chat)).toMatchObject({ status: 200 });
  });

  it.each([
    ['annotationMissing', {}],
    ['labelMissing', { [ID]: 'none' }],
    ['applicationMissing', { 'argocd/app-name': 'none' }],
    [
      'clusterUnknown',
      { [ID]: 'chat', 'backstage.io/kubernetes-cluster': 'x' },
    ],
    ['selectorInvalid', { 'backstage.io/kubernetes-label-selector': '(' }],
  ])('describes the hint %s', async (code, annotations) => {
    const status = statuses.of(component('other', annotations));
    expect(status.hint?.code).toBe(code);
    expect(await answer(statusPath, status)).toMatchObject({ status: 200 });
  });

  it('describes a list of services', async () => {
    const service = {
      ...readServiceEntity({
        ...component('chat', labels),
        spec: { type: 'service', owner: 'team', system: 'assistant' },
      }),
      ...digestOf(chat),
      runs: {
        role: 'trainingJob' as const,
        progress: { what: 'jobs' as const, done: 1, total: 4 },
        parts: [{ type: 'group' as const, name: 'node', ready: 1 }],
        more: 1,
      },
    };
    const list = listServices([service, { ...service, entityRef: 'b' }], {
      limit: 1,
    });
    expect(list).toMatchObject({
      items: [
        { autoscaling: {}, gpus: [{}], applications: {}, pods: {}, runs: {} },
      ],
      next: expect.anything(),
    });
    const sent = JSON.parse(JSON.stringify(list));
    expect(await answer('/v1/services?scope=all', sent)).toMatchObject({
      status: 200,
    });
  });

  it('describes the fleet', async () => {
    const assembled = await Promise.all(
      views.list().map(view => new AssembledClusters().of(view)),
    );
    const holders = new Holders();
    const { uid } = chat.clusters[0].workloads[0];
    holders.add(
      readServiceEntity({
        ...component('chat', labels),
        spec: { owner: 'team', system: 'assistant' },
      }),
      [{ cluster: 'tokyo', uid }],
    );
    const options = { holders, measurements, slices: new Slices() };
    const answers = {
      '/v1/fleet': { clusters: assembled.map(fleetCluster) },
      '/v1/fleet/gpus?cluster=tokyo': await fleetMap(assembled[0], options),
      '/v1/fleet/holdings': await fleetHoldings(assembled, options),
      '/v1/fleet/queue': await fleetQueue(assembled, {
        ...options,
        snapshots,
      }),
    };
    expect(answers).toMatchObject({
      '/v1/fleet': { clusters: [{ gpus: [{ largestFree: {} }] }, {}, {}] },
      '/v1/fleet/gpus?cluster=tokyo': { held: { utilisation: [37] } },
      '/v1/fleet/holdings': { rows: [{ idle: { measured: 1 } }] },
      '/v1/fleet/queue': { waits: [{ gpus: {}, workload: {} }], unfit: [{}] },
    });
    for (const [path, body] of Object.entries(answers)) {
      const sent = JSON.parse(JSON.stringify(body));
      expect(await answer(path, sent)).toMatchObject({ status: 200 });
    }
  });

  it('describes the clusters', async () => {
    const items = new DefaultClusterSummaries({ views, measurements }).list();
    expect(items).toHaveLength(3);
    expect(await answer('/v1/clusters', { items })).toMatchObject({
      status: 200,
    });
  });

  it.each([
    ['a field that is not described', { ...chat, secret: 'x' }],
    ['a field that is not there', { ...chat, tone: undefined }],
    ['another word', { ...chat, tone: 'splendid' }],
    [
      'something deep inside',
      { ...chat, clusters: [{ ...chat.clusters[0], workloads: [{}] }] },
    ],
  ])('would not pass over %s', async (_, body) => {
    const { status } = await answer(statusPath, body);
    expect(status).toBeGreaterThanOrEqual(400);
  });
});
