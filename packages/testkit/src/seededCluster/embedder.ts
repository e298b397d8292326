import { deployment, hpa } from '../builders';
import { KubernetesObject } from '../KubernetesObject';
import { gpuToleration } from './gpuToleration';

const labels = { 'backstage.io/kubernetes-id': 'embedder' };
const common = { name: 'embedder', namespace: 'inference', labels };

/** Healthy, on slices of an A100, without Argo CD. */
export const embedder: KubernetesObject[] = [
  deployment({
    ...common,
    replicas: 4,
    image: 'registry.example/embedder:0.9.3',
    requests: { cpu: '2', memory: '8Gi', 'nvidia.com/mig-1g.10gb': '1' },
    tolerations: [gpuToleration],
  }),
  hpa({ ...common, minReplicas: 2, maxReplicas: 10 }),
];
