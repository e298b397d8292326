import { application, deployment, hpa, service } from '../builders';
import { KubernetesObject } from '../KubernetesObject';

const labels = { 'backstage.io/kubernetes-id': 'api-server' };
const common = { name: 'api-server', namespace: 'web', labels };
const cache = { name: 'api-server-cache', namespace: 'web', labels };

/** No GPUs; its cache keeps running out of memory, and Git is ahead of the cluster. */
export const apiServer: KubernetesObject[] = [
  service(common),
  deployment({
    ...common,
    replicas: 3,
    image: 'registry.example/api-server:5.1.2',
    requests: { cpu: '500m', memory: '1Gi' },
  }),
  hpa({ ...common, minReplicas: 3, maxReplicas: 20 }),
  deployment({
    ...cache,
    image: 'registry.example/cache:7.4',
    requests: { cpu: '250m', memory: '512Mi' },
    annotations: { 'testkit.berth.dev/state': 'CrashLoopBackOff' },
  }),
  application({
    name: 'api-server',
    labels,
    destinationNamespace: 'web',
    observed: {
      sync: 'OutOfSync',
      health: 'Degraded',
      revision: '1b9e0c44d2f85a7730c6e1f4a9d8b7c605e4f312',
      reconciledAt: '2026-11-21T17:40:02Z',
      resources: [
        {
          group: 'apps',
          version: 'v1',
          kind: 'Deployment',
          namespace: 'web',
          name: 'api-server',
          status: 'OutOfSync',
        },
        {
          group: 'apps',
          version: 'v1',
          kind: 'Deployment',
          namespace: 'web',
          name: 'api-server-cache',
          status: 'Synced',
        },
      ],
    },
  }),
];
