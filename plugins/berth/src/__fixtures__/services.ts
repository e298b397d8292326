import type {
  ClusterStatus,
  ServiceProblem,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import {
  application,
  autoscaling,
  capabilities,
  cluster,
  gpuPodShape,
  gpus,
  minutesAgo,
  serviceStatus,
  workload,
} from './builders';

function tokyo(): ClusterStatus {
  return cluster('tokyo-h100', {
    tone: 'bad',
    workloads: [
      workload({
        health: 'Degraded',
        rollout: {
          phase: 'progressing',
          desired: 8,
          updated: 8,
          ready: 6,
          available: 6,
          strategy: { type: 'RollingUpdate', maxSurge: 1, maxUnavailable: 0 },
          images: ['ghcr.io/example/llm-gateway:1.42.0'],
          reason: {
            condition: 'Available',
            reason: 'MinimumReplicasUnavailable',
            message: 'Deployment does not have minimum availability.',
          },
        },
        pods: {
          total: 8,
          ready: 6,
          pending: 2,
          starting: 0,
          terminating: 0,
          failed: 0,
        },
        problems: ['x7k2p', 'qm4zt'].map(suffix => ({
          pod: `llm-gateway-5f7c9d8b6-${suffix}`,
          trouble: 'Unschedulable',
          message: '0/16 nodes are available: 16 Insufficient nvidia.com/gpu.',
          since: minutesAgo(6),
        })),
        problemCount: 2,
        autoscaling: [
          autoscaling({
            state: 'scalingUp',
            min: 3,
            max: 12,
            current: 6,
            desired: 8,
            metrics: [
              {
                type: 'Pods',
                name: 'vllm_num_requests_waiting',
                selector: 'model=llama-70b',
                target: { type: 'AverageValue', quantity: '4' },
                current: { type: 'AverageValue', quantity: '5300m' },
              },
              {
                type: 'External',
                name: 'queue_depth',
                target: { type: 'Value', quantity: '100' },
              },
            ],
          }),
        ],
        gpus: [gpus()],
        disruptionBudgets: [
          {
            name: 'llm-gateway',
            disruptionsAllowed: 0,
            currentHealthy: 6,
            desiredHealthy: 6,
          },
        ],
        podShape: gpuPodShape(4),
      }),
    ],
    applications: [
      application({
        sync: 'OutOfSync',
        sources: [
          {
            repoURL: 'https://git.example.com/serving/deploy',
            path: 'llm-gateway',
            targetRevision: 'main',
            revision: 'a1b9c3e0c0ffee0123456789abcdef0123456789',
          },
        ],
        history: [
          {
            id: 13,
            deployedAt: minutesAgo(12),
            revisions: ['a1b9c3e0c0ffee0123456789abcdef0123456789'],
          },
        ],
      }),
    ],
  });
}

function nagoya(): ClusterStatus {
  return cluster('nagoya-a100', {
    workloads: [
      workload({
        autoscaling: [autoscaling()],
        gpus: [
          gpus({
            resource: 'nvidia.com/mig-2g.20gb',
            unit: { kind: 'partition', profile: '2g.20gb' },
            model: 'A100',
            requested: 4,
            bound: 4,
            nodes: [{ name: 'gpu-a-03', count: 4 }],
          }),
        ],
      }),
    ],
    applications: [application()],
  });
}

function osaka(): ClusterStatus {
  const freshness = {
    status: 'stale',
    since: minutesAgo(18),
    trouble: { code: 'timeout', message: 'no answer within 10 s' },
  } as const;
  return cluster('osaka-l40s', {
    tone: 'unknown',
    freshness,
    capabilities: capabilities(freshness),
    workloads: [
      workload({
        rollout: {
          phase: 'complete',
          desired: 2,
          updated: 2,
          ready: 2,
          available: 2,
          images: ['ghcr.io/example/llm-gateway:1.42.0'],
        },
        gpus: [
          gpus({
            model: 'L40S',
            requested: 2,
            bound: 2,
            nodes: [{ name: 'gpu-l-01', count: 2 }],
          }),
        ],
      }),
    ],
  });
}

const waiting: ServiceProblem = {
  tone: 'bad',
  sentence: {
    code: 'podsWaitingForGpus',
    params: {
      cluster: 'tokyo-h100',
      workload: 'llm-gateway',
      waiting: 2,
      total: 8,
      gpus: 4,
      model: 'H100',
      largestFree: 3,
      since: minutesAgo(6),
    },
  },
  workload: {
    cluster: 'tokyo-h100',
    kind: 'Deployment',
    namespace: 'llm',
    name: 'llm-gateway',
  },
};

/** Two pods wait for GPUs, one cluster is stale: the service of the design's sketches. */
export function waitingService(): ServiceStatus {
  return serviceStatus({
    tone: 'bad',
    headline: waiting.sentence,
    problems: [
      waiting,
      {
        tone: 'look',
        sentence: {
          code: 'argoOutOfSync',
          params: { cluster: 'tokyo-h100', application: 'llm-gateway' },
        },
      },
      {
        tone: 'unknown',
        sentence: {
          code: 'clusterStale',
          params: {
            cluster: 'osaka-l40s',
            since: minutesAgo(18),
            reason: 'API timed out',
          },
        },
      },
    ],
    clusters: [tokyo(), nagoya(), osaka()],
  });
}

export function healthyService(): ServiceStatus {
  return serviceStatus({
    headline: { code: 'healthy', params: { clusters: 2 } },
    clusters: [nagoya(), cluster('sapporo-cpu')],
  });
}

/** Everything a credential may not read, beside what it may. */
export function forbiddenService(): ServiceStatus {
  const forbidden = { status: 'forbidden' } as const;
  return serviceStatus({
    tone: 'unknown',
    headline: { code: 'clusterForbidden', params: { cluster: 'kobe-h200' } },
    problems: [
      {
        tone: 'unknown',
        sentence: {
          code: 'clusterForbidden',
          params: { cluster: 'kobe-h200' },
        },
      },
    ],
    clusters: [
      cluster('nagoya-a100', {
        capabilities: capabilities(
          { status: 'live' },
          { autoscalers: forbidden, argo: { status: 'notInstalled' } },
        ),
      }),
      cluster('kobe-h200', {
        tone: 'unknown',
        freshness: forbidden,
        capabilities: capabilities(forbidden),
        workloads: [],
      }),
    ],
  });
}

export function missingService(): ServiceStatus {
  return serviceStatus({
    tone: 'unknown',
    headline: { code: 'nothingFound', params: { clusters: 3 } },
    clusters: [],
    hint: {
      code: 'labelMissing',
      selector: 'backstage.io/kubernetes-id=llm-gateway',
      line: 'backstage.io/kubernetes-id: llm-gateway',
      clusters: ['tokyo-h100', 'nagoya-a100', 'osaka-l40s'],
      namespaces: ['llm'],
    },
  });
}

export function unannotatedService(): ServiceStatus {
  return serviceStatus({
    tone: 'unknown',
    headline: { code: 'nothingFound', params: { clusters: 3 } },
    clusters: [],
    hint: {
      code: 'annotationMissing',
      annotation: 'backstage.io/kubernetes-id',
      line: 'backstage.io/kubernetes-id: llm-gateway',
    },
  });
}

/** Fifty clusters, one of them with a 60-character name and 500 pods. */
export function manyClustersService(): ServiceStatus {
  const longName =
    'production-ap-northeast-1-inference-h100-reserved-capacity-1';
  const big = cluster(longName, {
    workloads: [
      workload({
        name: 'inference-gateway-with-a-name-that-nobody-wants-to-type-again',
        rollout: {
          phase: 'progressing',
          desired: 500,
          updated: 480,
          ready: 470,
          available: 470,
          images: [],
        },
        gpus: [gpus({ requested: 1000, bound: 940, nodes: [] })],
        autoscaling: [
          autoscaling({
            state: 'limitedByMaximum',
            min: 100,
            max: 500,
            current: 500,
            desired: 500,
          }),
        ],
      }),
    ],
    tone: 'look',
  });
  const others = Array.from({ length: 49 }, (_, index) =>
    cluster(`edge-${String(index + 1).padStart(2, '0')}`),
  );
  return serviceStatus({
    tone: 'look',
    headline: {
      code: 'autoscalerAtMaximum',
      params: {
        cluster: longName,
        autoscaler: 'llm-gateway',
        max: 500,
        metric: 'cpu',
      },
    },
    problems: [
      {
        tone: 'look',
        sentence: {
          code: 'autoscalerAtMaximum',
          params: {
            cluster: longName,
            autoscaler: 'llm-gateway',
            max: 500,
            metric: 'cpu',
          },
        },
      },
    ],
    clusters: [...others, big],
  });
}
