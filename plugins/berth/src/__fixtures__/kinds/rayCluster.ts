import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import { minutesAgo } from '../builders';
import { understood } from './understood';

function template(name: string, resources: Record<string, string>) {
  return {
    spec: {
      containers: [
        {
          name,
          image: 'rayproject/ray:2.52.0',
          resources: { requests: resources, limits: resources },
        },
      ],
    },
  };
}

function condition(type: string, status: string, reason: string) {
  return {
    type,
    status,
    reason,
    message: '',
    lastTransitionTime: minutesAgo(130),
  };
}

const rayCluster = () => ({
  apiVersion: 'ray.io/v1',
  kind: 'RayCluster',
  metadata: {
    name: 'pretrain',
    namespace: 'ml',
    uid: 'raycluster',
    generation: 1,
  },
  spec: {
    rayVersion: '2.52.0',
    enableInTreeAutoscaling: true,
    headGroupSpec: {
      rayStartParams: {},
      template: template('ray-head', { cpu: '2', memory: '8Gi' }),
    },
    workerGroupSpecs: [
      {
        groupName: 'h100',
        replicas: 2,
        minReplicas: 0,
        maxReplicas: 4,
        rayStartParams: {},
        template: template('ray-worker', {
          cpu: '16',
          memory: '64Gi',
          'nvidia.com/gpu': '4',
        }),
      },
    ],
  },
  status: {
    observedGeneration: 1,
    desiredWorkerReplicas: 2,
    minWorkerReplicas: 0,
    maxWorkerReplicas: 4,
    readyWorkerReplicas: 2,
    availableWorkerReplicas: 2,
    state: 'ready',
    lastUpdateTime: minutesAgo(130),
    head: { serviceName: 'pretrain-head-svc' },
    endpoints: { dashboard: '8265', client: '10001' },
    conditions: [
      condition('HeadPodReady', 'True', 'HeadPodRunningAndReady'),
      condition(
        'RayClusterProvisioned',
        'True',
        'AllPodRunningAndReadyFirstTime',
      ),
    ],
  },
});

/** A head and two workers that are there, of up to four. */
export function rayClusterStatus(): WorkloadStatus {
  return understood(rayCluster());
}
