import { statefulSet } from '../builders';
import { KubernetesObject } from '../KubernetesObject';
import { gpuToleration } from './gpuToleration';

/** Three workers of a whole H200 node each, where there are two such nodes: one worker stays pending. */
export const trainVision: KubernetesObject[] = [
  statefulSet({
    name: 'train-vision',
    namespace: 'training',
    labels: { 'backstage.io/kubernetes-id': 'train-vision' },
    replicas: 3,
    podManagementPolicy: 'Parallel',
    image: 'registry.example/train-vision:2026.11',
    requests: { cpu: '96', memory: '1Ti', 'nvidia.com/gpu': '8' },
    nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-H200' },
    tolerations: [gpuToleration],
  }),
];
