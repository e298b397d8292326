import { modelServer } from './modelServer';

/**
 * Triton Inference Server.
 *
 * Source: triton-inference-server/server `deploy/k8s-onprem/templates/deployment.yaml`.
 */
export const triton = modelServer({
  name: 'Triton',
  images: ['nvidia/tritonserver*'],
  ports: { 8000: 'http', 8001: 'grpc' },
  metricsPort: 8002,
});
