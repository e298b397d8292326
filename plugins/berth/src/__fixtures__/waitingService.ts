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
  measured,
  minutesAgo,
  serviceStatus,
  workload,
} from './builders';

const GIB = 1024 ** 3;

function tokyo(): ClusterStatus {
  return cluster('tokyo-h100', {
    tone: 'bad',
    gpuUtilisation: { status: 'live' },
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
        gpus: [
          gpus({
            utilisation: measured({
              devices: 24,
              memory: { usedBytes: 1_209 * GIB, totalBytes: 1_920 * GIB },
            }),
          }),
        ],
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

/** Healthy, with MIG slices. */
export function nagoya(): ClusterStatus {
  return cluster('nagoya-a100', {
    gpuUtilisation: { status: 'live' },
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
            utilisation: { status: 'noSample' },
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
    gpuUtilisation: { status: 'unreachable', trouble: freshness.trouble },
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

function waiting(): ServiceProblem {
  return {
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
}

/** Two pods wait for GPUs, one cluster is stale: the service of the design's sketches. */
export function waitingService(): ServiceStatus {
  const worst = waiting();
  return serviceStatus({
    tone: 'bad',
    headline: worst.sentence,
    problems: [
      worst,
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
