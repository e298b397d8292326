import { understand } from '../understand';
import { repositoryOf } from './podTemplates';

const deployment = (image: string) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'llm', namespace: 'ml', generation: 1 },
  spec: { template: { spec: { containers: [{ name: 'c', image }] } } },
});

describe('conventions', () => {
  it.each([
    ['vllm/vllm-openai:v0.11.0', 'vLLM'],
    ['docker.io/vllm/vllm-openai@sha256:abc', 'vLLM'],
    ['registry.example.com:5000/vllm/vllm-openai-rocm:latest', 'vLLM'],
    ['example/not-vllm-openai:1', 'Kubernetes'],
  ])('%s is of %s', (image, system) => {
    expect(understand(deployment(image))).toMatchObject(
      system === 'Kubernetes'
        ? { system, role: 'service', recognisedBy: 'kind' }
        : { system, role: 'inferenceServer', recognisedBy: 'convention' },
    );
  });

  it.each([
    ['nginx', 'nginx'],
    ['nginx:1.27', 'nginx'],
    ['localhost/a/b:1', 'a/b'],
    ['reg.example.com:5000/a/b:1@sha256:0', 'a/b'],
  ])('the repository of %s is %s', (image, repository) => {
    expect(repositoryOf(image)).toBe(repository);
  });
});
