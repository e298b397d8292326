import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createSizeWorkloadAction } from './sizeWorkload';

const action = createSizeWorkloadAction();

async function run(input: object) {
  const outputs: Record<string, unknown> = {};
  await action.handler({
    ...createMockActionContext({ input: input as never }),
    output: (name: string, value: unknown) => {
      outputs[name] = value;
    },
  } as unknown as Parameters<typeof action.handler>[0]);
  return outputs;
}

const serve = {
  purpose: 'serve',
  model: 'meta-llama/Llama-3.1-8B-Instruct',
  contextLength: 8192,
  concurrency: 16,
};

describe('berth:workload:size', () => {
  it('proposes the smallest, and others', async () => {
    const outputs = await run({ ...serve, gpus: ['L40S', 'H100', 'L4'] });
    expect(outputs).toMatchObject({
      proposal: {
        gpu: 'L40S',
        resource: 'nvidia.com/gpu',
        nodeLabels: { 'nvidia.com/gpu.product': 'NVIDIA-L40S' },
        gpusPerPod: 1,
        pods: 1,
        gibPerGpu: { weights: 15.26, kvCache: 16 },
      },
      alternatives: [{ gpu: 'L4' }, { gpu: 'H100' }],
      tooSmall: [],
      memory: '31Gi',
      disk: '17Gi',
      warnings: [],
      summary: expect.stringMatching(
        /^1 × L40S, \d+\.\d GiB of 45\.0 GiB free/,
      ),
    });
  });

  it('sizes a training of a model of which the facts are given', async () => {
    const outputs = await run({
      purpose: 'train',
      model: {
        parameters: 1.5e9,
        layers: 28,
        hiddenSize: 1536,
        attention: { type: 'grouped', heads: 12, kvHeads: 2, headDim: 128 },
        contextLength: 32_768,
        precision: 'bf16',
      },
      gpus: ['L4'],
      sequenceLength: 2048,
      microBatch: 1,
      sharding: 'full',
      recomputation: 'full',
    });
    expect(outputs.proposal).toMatchObject({ gpu: 'L4', gpusPerPod: 2 });
  });

  it('says of each GPU why nothing fits', async () => {
    await expect(
      run({ ...serve, gpus: ['L4'], pipelineParallel: 1, concurrency: 1000 }),
    ).rejects.toThrow(/^No GPU has the memory for it\. L4: Each of 8 GPUs/);
  });

  it.each([
    ['model "gpt-5" is not known', { ...serve, model: 'gpt-5' }],
    ['model "constructor" is not known', { ...serve, model: 'constructor' }],
    ['gpus[0] "H1" is not known', { ...serve, gpus: ['H1'] }],
    ['input.contextLength must be', { ...serve, contextLength: 0 }],
    ['concurrency: Required', { ...serve, concurrency: undefined }],
    ['sharding', { ...serve, sharding: 'full' }],
    ['purpose: Invalid', { ...serve, purpose: 'dance' }],
  ])('stops with words about the field: %s', async (message, input) => {
    await expect(run(input)).rejects.toThrow(message);
  });
});
