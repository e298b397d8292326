import { application, deployment, hpa } from '../builders';
import { KubernetesObject } from '../KubernetesObject';
import { gpuToleration } from './gpuToleration';

const labels = { 'backstage.io/kubernetes-id': 'llm-gateway' };
const common = { name: 'llm-gateway', namespace: 'inference', labels };

/** Healthy, on H100, scaled on requests in flight, in step with Git. */
export const llmGateway: KubernetesObject[] = [
  deployment({
    ...common,
    replicas: 3,
    image: 'registry.example/llm-gateway:2.4.0',
    requests: { cpu: '8', memory: '96Gi', 'nvidia.com/gpu': '2' },
    nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' },
    tolerations: [gpuToleration],
  }),
  hpa({
    ...common,
    minReplicas: 2,
    maxReplicas: 12,
    metrics: [
      {
        type: 'Pods',
        pods: {
          metric: { name: 'vllm_num_requests_running' },
          target: { type: 'AverageValue', averageValue: '24' },
        },
      },
    ],
  }),
  application({
    name: 'llm-gateway',
    labels,
    destinationNamespace: 'inference',
    observed: {
      sync: 'Synced',
      health: 'Healthy',
      revision: '8f2d1c0b5a7e4f6d9c3b2a1908f7e6d5c4b3a291',
      reconciledAt: '2026-11-20T09:12:44Z',
      resources: [
        {
          group: 'apps',
          version: 'v1',
          kind: 'Deployment',
          namespace: 'inference',
          name: 'llm-gateway',
          status: 'Synced',
        },
      ],
    },
  }),
];
