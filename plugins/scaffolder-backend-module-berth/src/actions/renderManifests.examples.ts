import type { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'A server of a language model, in KYAML',
    example: `steps:
  - id: render
    name: Write the repository
    action: berth:manifests:render
    input:
      format: kyaml
      plan:
        type: inference
        name: \${{ parameters.name }}
        namespace: models
        owner: \${{ parameters.owner }}
        engine: vllm
        image: \${{ parameters.image }}
        model: meta-llama/Llama-3.1-8B-Instruct
        contextLength: 8192
        cpu: '8'
        memory: 64Gi
        gpus:
          resource: nvidia.com/gpu
          count: 1
        minReplicas: 2
        maxReplicas: 4
        delivery:
          repositoryUrl: https://git.example/ml/chat.git
`,
  },
];
