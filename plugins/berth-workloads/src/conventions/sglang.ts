import { modelServer } from './modelServer';

/** SGLang. Source: sglang `docs/get_started/install.md`, `docker/k8s-sglang-service.yaml`. */
export const sglang = modelServer({
  name: 'SGLang',
  images: ['lmsysorg/sglang*'],
  ports: { 30000: 'http' },
});
