import type { Workload } from '../model';
import { relatedOf, understand, type UnreadObject } from '../understand';

const metadata = { name: 'llm', namespace: 'ml', generation: 1 };

const containers = (image: string, ports: object[] = []) => [
  { name: 'proxy', image: 'registry.example.com/proxy:1' },
  { name: 'server', image, ports, args: ['--model', 'secret/model'] },
];

const template = (image: string, ports?: object[], labels = {}) => ({
  metadata: { labels: { app: 'llm', ...labels } },
  spec: { containers: containers(image, ports) },
});

function deployment(image: string, ports?: object[], labels?: object) {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata,
    spec: { replicas: 2, template: template(image, ports, labels) },
  };
}

const service = (ports: object[], selector: object = { app: 'llm' }) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'front', namespace: 'ml' },
  spec: { selector, ports },
});

const endpointsOf = (object: UnreadObject, ...services: UnreadObject[]) =>
  understand(object, relatedOf([object, ...services])).endpoints;

const byConvention = (system: string): Partial<Workload> => ({
  system,
  role: 'inferenceServer',
  recognisedBy: 'convention',
});

describe('model servers', () => {
  it.each([
    ['vllm/vllm-openai:v0.19.0', 'vLLM'],
    ['public.ecr.aws/q9t5s3a7/vllm-cpu-release-repo:v0.19.0', 'vLLM'],
    ['mirror.example.com/docker/vllm/vllm-openai@sha256:0', 'vLLM'],
    ['lmsysorg/sglang:v0.5.6-cu126', 'SGLang'],
    ['lmsysorg/sglang-rocm:v0.5.6', 'SGLang'],
    [
      'ghcr.io/huggingface/text-generation-inference:3.3.5',
      'Text Generation Inference',
    ],
    ['nvcr.io/nvidia/tritonserver:26.08-py3', 'Triton'],
    ['ollama/ollama:0.13.0', 'Ollama'],
  ])('%s is of %s', (image, system) => {
    expect(understand(deployment(image))).toMatchObject(byConvention(system));
  });

  it.each([
    'ollama/ollama-webui:1',
    'example/notollama/ollamas',
    'nvidia/cuda:13',
    'someone/sglang:1',
  ])('%s is of none', image => {
    expect(understand(deployment(image))).toMatchObject({
      system: 'Kubernetes',
      recognisedBy: 'kind',
    });
  });

  it.each([
    ['apps/v1', 'StatefulSet'],
    ['apps/v1', 'DaemonSet'],
    ['batch/v1', 'Job'],
  ])('are recognised in a %s %s', (apiVersion, kind) => {
    expect(
      understand({ ...deployment('ollama/ollama'), apiVersion, kind }),
    ).toMatchObject({ kind, ...byConvention('Ollama') });
  });

  it('are recognised in a bare pod', () => {
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata };

    expect(
      understand({ ...pod, spec: { containers: containers('ollama/ollama') } }),
    ).toMatchObject(byConvention('Ollama'));
  });

  it('say nothing of the model, which is in arguments', () => {
    const workload = understand(deployment('vllm/vllm-openai'));

    expect(workload.models).toEqual([]);
    expect(JSON.stringify(workload)).not.toContain('secret/model');
  });

  it('answer where Services lead', () => {
    const ports = [
      { name: 'http', containerPort: 8000 },
      { name: 'grpc', containerPort: 8001 },
      { name: 'metrics', containerPort: 8002 },
    ];
    const triton = deployment('nvcr.io/nvidia/tritonserver:26.08-py3', ports);
    const front = service([
      { name: 'web', port: 80, targetPort: 'http' },
      { name: 'grpc', port: 8001 },
      { name: 'metrics', port: 8002, targetPort: 'metrics' },
    ]);
    const scope = 'cluster';
    const address = 'front.ml.svc';

    expect(endpointsOf(triton, front)).toEqual([
      { name: 'web', address, port: 80, protocol: 'http', scope },
      { name: 'grpc', address, port: 8001, protocol: 'grpc', scope },
    ]);
  });

  it('answer at a port of their own choice if they declare it', () => {
    const vllm = deployment('vllm/vllm-openai', [{ containerPort: 9000 }]);
    const front = service([{ port: 80, targetPort: 9000 }]);

    expect(endpointsOf(vllm, front)).toMatchObject([{ port: 80 }]);
    expect(endpointsOf(deployment('vllm/vllm-openai'), front)).toEqual([]);
  });

  it.each([
    ['for other pods', service([{ port: 8000 }], { app: 'other' })],
    ['without a selector', service([{ port: 8000 }], {})],
    ['to another port', service([{ port: 80, targetPort: 15000 }])],
  ])('do not answer at a Service %s', (_, other) => {
    expect(endpointsOf(deployment('vllm/vllm-openai'), other)).toEqual([]);
  });
});

describe('llm-d', () => {
  const labels = {
    'llm-d.ai/inference-serving': 'true',
    'llm-d.ai/role': 'decode',
    'llm-d.ai/model': 'Qwen3-32B',
  };
  const expected = {
    ...byConvention('llm-d'),
    models: [{ name: 'Qwen3-32B' }],
  };

  it('is recognised by its labels, whatever the image', () => {
    expect(
      understand(deployment('ghcr.io/llm-d/llm-d-cuda:v0.5.0', [], labels)),
    ).toMatchObject({
      ...expected,
      parts: [{ type: 'group', name: 'decode', desired: 2 }],
    });
  });

  it('goes before vLLM, which it runs', () => {
    expect(
      understand(deployment('vllm/vllm-openai', [], labels)),
    ).toMatchObject(expected);
  });
});

describe('vLLM production-stack', () => {
  const labels = { model: 'llama3', 'helm-release-name': 'vllm' };

  it('names its model in a label', () => {
    expect(
      understand(deployment('lmcache/vllm-openai:v0.3.9', [], labels)),
    ).toMatchObject({
      ...byConvention('vLLM production-stack'),
      models: [{ name: 'llama3' }],
    });
  });

  it('is none without the image of vLLM', () => {
    expect(understand(deployment('nginx', [], labels)).recognisedBy).toBe(
      'kind',
    );
  });
});
