import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import { relatedOf } from '@berth/backstage-plugin-berth-workloads';
import { minutesAgo } from '../builders';
import { understood } from './understood';

const runtime = {
  apiVersion: 'trainer.kubeflow.org/v1alpha1',
  kind: 'ClusterTrainingRuntime',
  metadata: { name: 'torch-distributed', uid: 'runtime' },
  spec: {
    mlPolicy: { numNodes: 1, torch: {} },
    podGroupPolicy: { coscheduling: { scheduleTimeoutSeconds: 120 } },
    template: {
      spec: {
        replicatedJobs: [
          replicatedJob('dataset-initializer'),
          replicatedJob('model-initializer'),
          {
            ...replicatedJob('node', 'trainer'),
            dependsOn: [
              { name: 'dataset-initializer', status: 'Complete' },
              { name: 'model-initializer', status: 'Complete' },
            ],
          },
        ],
      },
    },
  },
};

function replicatedJob(name: string, step = name) {
  const requests = { cpu: '1', memory: '2Gi' };
  return {
    name,
    replicas: 1,
    template: {
      metadata: {
        labels: { 'trainer.kubeflow.org/trainjob-ancestor-step': step },
      },
      spec: {
        template: {
          spec: {
            containers: [
              {
                name,
                image: `ghcr.io/example/${name}:2.4.0`,
                resources: { requests },
              },
            ],
          },
        },
      },
    },
  };
}

function trainJob() {
  return {
    apiVersion: 'trainer.kubeflow.org/v1alpha1',
    kind: 'TrainJob',
    metadata: {
      name: 'llama-sft',
      namespace: 'ml',
      uid: 'trainjob',
      generation: 1,
      annotations: { 'argocd.argoproj.io/tracking-id': 'training:x/y:ml/z' },
    },
    spec: {
      managedBy: 'trainer.kubeflow.org/trainjob-controller',
      runtimeRef: {
        apiGroup: 'trainer.kubeflow.org',
        kind: 'ClusterTrainingRuntime',
        name: 'torch-distributed',
      },
      trainer: {
        image: 'ghcr.io/example/llama-sft:1.2.0',
        numNodes: 4,
        resourcesPerNode: {
          requests: { cpu: '32', memory: '256Gi', 'nvidia.com/gpu': '8' },
          limits: { 'nvidia.com/gpu': '8' },
        },
      },
    },
    status: {
      conditions: [
        {
          type: 'Suspended',
          status: 'False',
          reason: 'Resumed',
          message: 'TrainJob is resumed',
          lastTransitionTime: minutesAgo(95),
        },
      ],
      jobsStatus: [
        jobStatus('dataset-initializer', { succeeded: 1 }),
        jobStatus('model-initializer', { succeeded: 1 }),
        jobStatus('node', { active: 1 }),
      ],
    },
  };
}

function jobStatus(name: string, counts: Record<string, number>) {
  const none = { ready: 0, succeeded: 0, failed: 0, active: 0, suspended: 0 };
  return { name, ...none, ...counts };
}

/** Four nodes of a training job wait while its initializers are done. */
export function trainJobStatus(): WorkloadStatus {
  const made = (kind: string, name: string, depth: number) =>
    ({
      group: kind === 'JobSet' ? 'jobset.x-k8s.io' : 'batch',
      kind,
      namespace: 'ml',
      name,
      depth,
      health: 'Progressing',
      reason: '0 of 4 pods ready',
    } as const);
  return understood(trainJob(), {
    related: relatedOf([runtime]),
    chain: [made('JobSet', 'llama-sft', 1), made('Job', 'llama-sft-node-0', 2)],
    change: {
      pods: {
        total: 4,
        ready: 1,
        pending: 3,
        starting: 0,
        terminating: 0,
        failed: 0,
      },
    },
  });
}
