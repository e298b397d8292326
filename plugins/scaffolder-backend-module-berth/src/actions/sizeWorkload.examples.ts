import type { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description:
      'GPUs to serve a well-known model, in one pod for each replica',
    example: `steps:
  - id: size
    name: How many GPUs?
    action: berth:workload:size
    input:
      purpose: serve
      model: meta-llama/Llama-3.1-8B-Instruct
      contextLength: 8192
      concurrency: 16
      pipelineParallel: 1
`,
  },
  {
    description: 'GPUs to train a model of which the facts are given',
    example: `steps:
  - id: size
    action: berth:workload:size
    input:
      purpose: train
      model:
        parameters: 1500000000
        layers: 28
        hiddenSize: 1536
        attention:
          type: grouped
          heads: 12
          kvHeads: 2
          headDim: 128
        contextLength: 32768
        precision: bf16
      gpus: [H100, L40S]
      sequenceLength: 4096
      microBatch: 4
      sharding: full
      recomputation: full
`,
  },
];
