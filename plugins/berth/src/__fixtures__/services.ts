import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import {
  autoscaling,
  capabilities,
  cluster,
  gpus,
  serviceStatus,
  workload,
} from './builders';
import { nagoya } from './waitingService';

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
