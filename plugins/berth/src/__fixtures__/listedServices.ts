import type {
  ListedService,
  ServiceList,
} from '@berth/backstage-plugin-berth-common';

/** A service of a list that nothing is wrong with. */
export function listedService(
  name: string,
  options: Partial<ListedService> = {},
): ListedService {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    type: 'service',
    owner: 'group:default/team-llm',
    tone: 'good',
    headline: { code: 'healthy', params: { clusters: 1 } },
    problemCount: 0,
    clusters: [
      { name: 'tokyo-h100', tone: 'good', freshness: { status: 'live' } },
    ],
    pods: { available: 3, desired: 3, pending: 0 },
    gpus: [],
    ...options,
  };
}

/** What the backend answers to the filters of one question. */
export function serviceList(
  items: ListedService[],
  options: Partial<ServiceList> = {},
): ServiceList {
  const tones = { bad: 0, look: 0, unknown: 0, good: 0 };
  for (const { tone } of items) tones[tone] += 1;
  return {
    items,
    inScope: items.length,
    total: items.length,
    tones,
    facets: {
      owner: [{ value: 'group:default/team-llm', count: items.length }],
      system: [],
      cluster: [{ value: 'tokyo-h100', count: items.length }],
      tone: [],
      gpu: [{ value: 'H100', count: 1 }],
      sync: [{ value: 'outOfSync', count: 1 }],
      pods: [{ value: 'pending', count: 1 }],
    },
    ...options,
  };
}

/** One service in trouble, one at its limit, one of a stale cluster, and one that is fine. */
export function listedServices(): ServiceList {
  return serviceList([
    listedService('llm-gateway', {
      tone: 'bad',
      headline: {
        code: 'podsWaitingForGpus',
        params: {
          cluster: 'tokyo-h100',
          workload: 'llm-gateway',
          waiting: 2,
          total: 8,
          gpus: 4,
          model: 'H100',
          largestFree: 3,
          since: '2026-11-20T10:00:00Z',
        },
      },
      problemCount: 2,
      clusters: [
        { name: 'tokyo-h100', tone: 'bad', freshness: { status: 'live' } },
        { name: 'nagoya-a100', tone: 'good', freshness: { status: 'live' } },
      ],
      pods: { available: 6, desired: 8, pending: 2 },
      autoscaling: {
        state: 'scalingUp',
        min: 3,
        max: 12,
        current: 6,
        desired: 8,
        more: 0,
      },
      gpus: [
        {
          vendor: 'nvidia',
          resource: 'nvidia.com/gpu',
          unit: { kind: 'gpu' },
          model: 'H100',
          requested: 32,
          bound: 24,
        },
      ],
      applications: { synced: 1, outOfSync: 1, unknown: 0 },
    }),
    listedService('api-server', {
      tone: 'look',
      headline: {
        code: 'autoscalerAtMaximum',
        params: {
          cluster: 'tokyo-cpu',
          autoscaler: 'api-server',
          max: 10,
          metric: 'cpu',
        },
      },
      problemCount: 1,
      autoscaling: {
        state: 'limitedByMaximum',
        min: 3,
        max: 10,
        current: 10,
        desired: 10,
        more: 1,
      },
      applications: { synced: 1, outOfSync: 0, unknown: 0 },
    }),
    listedService('embedder', {
      tone: 'unknown',
      headline: {
        code: 'clusterStale',
        params: {
          cluster: 'osaka-l40s',
          since: '2026-11-20T14:02:00Z',
          reason: 'timed out',
        },
      },
      problemCount: 1,
      clusters: [
        {
          name: 'osaka-l40s',
          tone: 'unknown',
          freshness: {
            status: 'stale',
            since: '2026-11-20T14:02:00Z',
            trouble: { code: 'timeout', message: 'timed out' },
          },
        },
      ],
    }),
    listedService('rerank'),
  ]);
}
