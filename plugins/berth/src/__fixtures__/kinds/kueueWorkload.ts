import type { WorkloadStatus } from '@berth/backstage-plugin-berth-common';
import { relatedOf } from '@berth/backstage-plugin-berth-workloads';
import { minutesAgo } from '../builders';
import { understood } from './understood';

const KUEUE = 'kueue.x-k8s.io/v1beta2';

const localQueue = {
  apiVersion: KUEUE,
  kind: 'LocalQueue',
  metadata: { name: 'team-a', namespace: 'ml', uid: 'lq' },
  spec: { clusterQueue: 'team-a' },
};

const clusterQueue = {
  apiVersion: KUEUE,
  kind: 'ClusterQueue',
  metadata: { name: 'team-a', uid: 'cq' },
  spec: { queueingStrategy: 'BestEffortFIFO', resourceGroups: [] },
};

function queued(job: string, minutes: number) {
  const at = minutesAgo(minutes);
  return {
    apiVersion: KUEUE,
    kind: 'Workload',
    metadata: {
      name: `job-${job}`,
      namespace: 'ml',
      uid: job,
      generation: 1,
      creationTimestamp: at,
      ownerReferences: [
        {
          apiVersion: 'batch/v1',
          kind: 'Job',
          name: job,
          uid: `${job}-owner`,
          controller: true,
        },
      ],
    },
    spec: {
      active: true,
      queueName: 'team-a',
      priority: 0,
      podSets: [
        {
          name: 'main',
          count: 4,
          minCount: 2,
          template: {
            spec: {
              containers: [
                {
                  name: 'trainer',
                  image: 'registry.example.com/trainer:2.4.0',
                  resources: {
                    requests: { cpu: '8', 'nvidia.com/gpu': '8' },
                    limits: { 'nvidia.com/gpu': '8' },
                  },
                },
              ],
            },
          },
        },
      ],
    },
    status: {
      conditions: [
        {
          type: 'QuotaReserved',
          status: 'False',
          reason: 'Pending',
          message:
            "couldn't assign flavors to pod set main: insufficient unused quota for nvidia.com/gpu in flavor h100, 24 more needed",
          lastTransitionTime: at,
        },
      ],
    },
  };
}

/** Third in its queue, behind two other Jobs. */
export function kueueWorkloadStatus(): WorkloadStatus {
  const own = queued('train', 20);
  const others = [queued('eval-nightly', 60), queued('embed', 40)];
  return understood(own, {
    related: relatedOf([localQueue, clusterQueue, own, ...others]),
  });
}
