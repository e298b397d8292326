import { modelServer } from './modelServer';

/**
 * vLLM.
 *
 * Source: vllm `docs/deployment/docker.md`, `docs/deployment/k8s.md`, `docs/getting_started/installation/`; the image of
 * vLLM with LMCache is that of production-stack.
 */
export const vllm = modelServer({
  name: 'vLLM',
  images: [
    'vllm/vllm-openai*',
    'vllm-release-repo',
    'vllm-cpu-release-repo',
    'rocm/vllm',
    'lmcache/vllm-openai',
  ],
  ports: { 8000: 'http' },
});
