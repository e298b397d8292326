import type {
  Capability,
  ClusterStatus,
  Freshness,
  GpuUtilisation,
  ServiceApplication,
  ServiceStatus,
  WorkloadGpus,
  WorkloadStatus,
} from '@berth/backstage-plugin-berth-common';
import type {
  Autoscaling,
  PodShape,
} from '@berth/backstage-plugin-berth-workloads';

const MINUTE_MS = 60_000;

/** RFC 3339, so many minutes before `now`. */
export function minutesAgo(minutes: number, now = Date.now()): string {
  return new Date(now - minutes * MINUTE_MS).toISOString();
}

export function capabilities(
  all: Freshness,
  but: Partial<Record<Capability, Freshness>> = {},
): Record<Capability, Freshness> {
  return {
    workloads: all,
    pods: all,
    nodes: all,
    autoscalers: all,
    disruptionBudgets: all,
    argo: all,
    ...but,
  };
}

export function gpuPodShape(units: number): PodShape {
  return {
    metadata: { namespace: 'llm', labels: { app: 'llm-gateway' } },
    spec: {
      containers: [
        {
          name: 'server',
          image: 'ghcr.io/example/llm-gateway:1.42.0',
          resources: {
            requests: { cpu: '32', memory: '256Gi', 'nvidia.com/gpu': units },
            limits: { 'nvidia.com/gpu': units },
          },
        },
      ],
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
    },
  };
}

export function autoscaling(change: Partial<Autoscaling> = {}): Autoscaling {
  return {
    name: 'llm-gateway',
    state: 'steady',
    min: 2,
    max: 10,
    current: 4,
    desired: 4,
    metrics: [
      {
        type: 'Resource',
        name: 'cpu',
        target: { type: 'Utilization', percent: 80 },
        current: { type: 'Utilization', percent: 50 },
        ratio: 0.63,
      },
    ],
    conditions: [
      {
        condition: 'ScalingActive',
        status: 'True',
        reason: 'ValidMetricFound',
      },
    ],
    lastScaleTime: minutesAgo(40),
    ...change,
  };
}

export function gpus(change: Partial<WorkloadGpus> = {}): WorkloadGpus {
  return {
    vendor: 'nvidia',
    resource: 'nvidia.com/gpu',
    unit: { kind: 'gpu' },
    model: 'H100',
    requested: 32,
    bound: 24,
    nodes: [
      { name: 'gpu-h-01', count: 8 },
      { name: 'gpu-h-02', count: 8 },
      { name: 'gpu-h-04', count: 8 },
    ],
    ...change,
  };
}

const GIB = 1024 ** 3;

/** Of eight H100, as full as they are busy. */
export function measured(
  change: Partial<GpuUtilisation & { status: 'measured' }> = {},
): GpuUtilisation {
  return {
    status: 'measured',
    percent: 63,
    lowestPercent: 0,
    highestPercent: 97,
    devices: 8,
    memory: { usedBytes: 403 * GIB, totalBytes: 640 * GIB },
    at: minutesAgo(0),
    ...change,
  };
}

export function workload(change: Partial<WorkloadStatus> = {}): WorkloadStatus {
  return {
    kind: 'Deployment',
    namespace: 'llm',
    name: 'llm-gateway',
    uid: 'b7c1',
    health: 'Healthy',
    rollout: {
      phase: 'complete',
      desired: 4,
      updated: 4,
      ready: 4,
      available: 4,
      strategy: {
        type: 'RollingUpdate',
        maxSurge: '25%',
        maxUnavailable: 0,
      },
      images: ['ghcr.io/example/llm-gateway:1.42.0'],
    },
    pods: {
      total: 4,
      ready: 4,
      pending: 0,
      starting: 0,
      terminating: 0,
      failed: 0,
    },
    problems: [],
    problemCount: 0,
    autoscaling: [],
    gpus: [],
    disruptionBudgets: [],
    ...change,
  };
}

export function application(
  change: Partial<ServiceApplication> = {},
): ServiceApplication {
  const revision = '7d20f11c0ffee0123456789abcdef0123456789a';
  return {
    name: 'llm-gateway',
    namespace: 'argocd',
    project: 'serving',
    sync: 'Synced',
    sources: [
      {
        repoURL: 'https://git.example.com/serving/deploy',
        path: 'llm-gateway',
        targetRevision: 'main',
        revision,
      },
    ],
    destination: { name: 'tokyo-h100', namespace: 'llm' },
    health: 'Healthy',
    operation: {
      phase: 'Succeeded',
      message: 'successfully synced (all tasks run)',
      finishedAt: minutesAgo(180),
    },
    history: [{ id: 12, deployedAt: minutesAgo(180), revisions: [revision] }],
    conditions: [],
    autoSync: true,
    ...change,
  };
}

export function cluster(
  name: string,
  change: Partial<ClusterStatus> = {},
): ClusterStatus {
  const freshness: Freshness = change.freshness ?? { status: 'live' };
  return {
    cluster: { name },
    freshness,
    capabilities: capabilities(freshness),
    tone: 'good',
    workloads: [workload()],
    applications: [],
    ...change,
  };
}

export function serviceStatus(
  change: Partial<ServiceStatus> = {},
): ServiceStatus {
  return {
    entityRef: 'component:default/llm-gateway',
    revision: 'r1',
    observedAt: minutesAgo(0),
    tone: 'good',
    headline: { code: 'healthy', params: { clusters: 1 } },
    problems: [],
    clusters: [cluster('tokyo-h100')],
    ...change,
  };
}
