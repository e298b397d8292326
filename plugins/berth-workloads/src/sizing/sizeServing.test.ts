import fc from 'fast-check';
import { gpuModels } from './gpuModels';
import { knownModels } from './knownModels';
import { kvBytesPerToken } from './kvCache';
import type { ModelFacts } from './ModelFacts';
import { precisions } from './precision';
import type { ServingInput } from './serving';
import { servingBudget } from './servingBudget';
import { sizeServing } from './sizeServing';
import type { MemoryBudget } from './Sizing';

const serve = (name: string, contextLength = 16_384, concurrency = 1) =>
  sizeServing({ model: knownModels[name], contextLength, concurrency });

const served = (...asked: Parameters<typeof serve>) => {
  const sizing = serve(...asked);
  if (sizing.status !== 'sized') {
    throw new Error(JSON.stringify(sizing));
  }
  return sizing;
};

/** `H100`: `8×2`, eight GPUs in each of two pods. */
const shapes = (...asked: Parameters<typeof serve>) => {
  const { proposal, alternatives } = served(...asked);
  return Object.fromEntries(
    [proposal, ...alternatives].map(({ gpu, perPod, pods }) => [
      gpu.model,
      `${perPod}×${pods}`,
    ]),
  );
};

describe('sizeServing', () => {
  it.each([
    // Published: 8 H200, 16 H100 as TP8 × PP2 (vLLM recipes, Ray Serve).
    ['deepseek-ai/DeepSeek-R1-0528', { H200: '8×1', H100: '8×2' }],
    ['meta-llama/Llama-3.3-70B-Instruct', { H200: '2×1', H100: '4×1' }],
    ['Qwen/Qwen2.5-Coder-32B-Instruct', { H200: '1×1', H100: '2×1' }],
    ['meta-llama/Llama-3.1-8B-Instruct', { H200: '1×1', L40S: '1×1' }],
    // KAITO serves it on one A100 with 80 GB.
    ['openai/gpt-oss-120b', { A100: '1×1' }],
  ])('gives %s what it is published with', (name, expected) => {
    expect(shapes(name)).toMatchObject(expected);
  });

  it.each([
    ['deepseek-ai/DeepSeek-R1-0528', 70_272],
    ['meta-llama/Llama-3.3-70B-Instruct', 327_680],
    ['meta-llama/Llama-3.1-8B-Instruct', 131_072],
    ['Qwen/Qwen2.5-Coder-32B-Instruct', 262_144],
  ])('knows what a token of %s takes', (name, bytes) => {
    expect(kvBytesPerToken(knownModels[name])).toBe(bytes);
    expect(kvBytesPerToken(knownModels[name], 1)).toBe(bytes / 2);
  });

  it('draws the budget of 8 billion parameters on an H100', () => {
    const gpu = gpuModels.find(({ model }) => model === 'H100')!;
    const budget = servingBudget(
      {
        model: knownModels['meta-llama/Llama-3.1-8B-Instruct'],
        contextLength: 8192,
        concurrency: 16,
      },
      gpu,
      { tensor: 1, pipeline: 1 },
    );
    const gib = Object.fromEntries(
      Object.entries(budget).map(([part, bytes]) => [
        part,
        Number((bytes / 1024 ** 3).toFixed(2)),
      ]),
    );
    expect(gib).toEqual({
      memory: 79.65,
      reserved: 7.96,
      weights: 15.26,
      kvCache: 16,
      gradients: 0,
      optimizer: 0,
      activations: 0.27,
      runtime: 3.88,
      free: 36.28,
    });
  });

  it('puts the smallest that does first and says why others do not', () => {
    const { proposal, tooSmall } = served(
      'deepseek-ai/DeepSeek-R1-0528',
      163_840,
      64,
    );
    expect(proposal.budget.free).toBeGreaterThanOrEqual(0);
    expect(tooSmall).toContainEqual({
      model: 'L4',
      reason: expect.stringMatching(
        /^Each of \d+ GPUs would lack \d+\.\d GiB$/,
      ),
    });
  });

  it('says that nothing fits', () => {
    expect(serve('deepseek-ai/DeepSeek-R1-0528', 10_000_000, 1_000)).toEqual({
      status: 'nothing fits',
      tooSmall: gpuModels.map(({ model }) =>
        expect.objectContaining({ model }),
      ),
    });
  });

  it('warns of a context that the model was not made for', () => {
    expect(served('microsoft/phi-4', 32_768).warnings).toEqual([
      'The model was made for 16384 tokens of context, not for 32768',
    ]);
  });

  it('takes the GPUs that there are, with the memory that their nodes say', () => {
    const gpu = {
      model: 'H100 NVL',
      memoryBytes: 95_830 * 1024 ** 2,
      perNode: 2,
      resource: 'nvidia.com/gpu',
      nodeLabels: {},
    };
    const sizing = sizeServing({
      model: knownModels['meta-llama/Llama-3.3-70B-Instruct'],
      contextLength: 16_384,
      concurrency: 1,
      gpus: [gpu],
    });
    expect(sizing).toMatchObject({
      status: 'sized',
      proposal: { gpu, tensorParallel: 2, pipelineParallel: 1 },
      alternatives: [],
    });
  });

  it.each<[string, Partial<ServingInput> & { facts?: Partial<ModelFacts> }]>([
    ['contextLength', { contextLength: 0 }],
    ['contextLength', { contextLength: 1.5 }],
    ['concurrency', { concurrency: NaN }],
    ['memoryUtilization', { memoryUtilization: 1 }],
    ['batchedTokens', { batchedTokens: -1 }],
    ['tensorParallel', { tensorParallel: 3 }],
    ['pipelineParallel', { pipelineParallel: 33 }],
    ['model.parameters', { facts: { parameters: Infinity } }],
    ['model.layers', { facts: { layers: 0 } }],
    [
      'model.attention.kvHeads',
      {
        facts: {
          attention: { type: 'grouped', heads: 8, kvHeads: 0, headDim: 1 },
        },
      },
    ],
  ])('names the field %s', (field, { facts, ...input }) => {
    const model = knownModels['meta-llama/Llama-3.1-8B-Instruct'];
    expect(
      sizeServing({
        contextLength: 1,
        concurrency: 1,
        ...input,
        model: { ...model, ...facts },
      }),
    ).toEqual({
      status: 'invalid',
      problems: [{ field, message: expect.stringMatching(/^must /) }],
    });
  });
});

const model = fc.record<ModelFacts>({
  parameters: fc.double({ min: 1e8, max: 2e12, noNaN: true }),
  layers: fc.integer({ min: 1, max: 128 }),
  hiddenSize: fc.integer({ min: 128, max: 16_384 }),
  attention: fc.oneof(
    fc.record({
      type: fc.constant('grouped' as const),
      heads: fc.constantFrom(7, 8, 28, 32, 64, 128),
      kvHeads: fc.integer({ min: 1, max: 16 }),
      headDim: fc.constantFrom(64, 96, 128, 256),
    }),
    fc.record({
      type: fc.constant('latent' as const),
      heads: fc.constant(128),
      rank: fc.constant(512),
      ropeDim: fc.constant(64),
    }),
  ),
  contextLength: fc.constant(131_072),
  precision: fc.constantFrom(...precisions),
});

const input = fc.record<ServingInput>({
  model,
  contextLength: fc.integer({ min: 1, max: 1_000_000 }),
  concurrency: fc.integer({ min: 1, max: 512 }),
  batchedTokens: fc.integer({ min: 1, max: 32_768 }),
  memoryUtilization: fc.double({ min: 0.5, max: 0.99, noNaN: true }),
});

function parts({ memory, free, ...used }: MemoryBudget): number {
  return Object.values(used).reduce((sum, bytes) => sum + bytes, 0);
}

describe('whatever is to be served', () => {
  it('never is proposed less than it needs', () => {
    fc.assert(
      fc.property(input, one => {
        const sizing = sizeServing(one);
        const all =
          sizing.status === 'sized'
            ? [sizing.proposal, ...sizing.alternatives]
            : [];
        expect(sizing).toMatchObject({
          tooSmall: { length: gpuModels.length - all.length },
        });
        for (const { budget, sequences, perPod, pods, gpu } of all) {
          expect(Object.values(budget).every(bytes => bytes >= 0)).toBe(true);
          expect(parts(budget) / budget.memory).toBeLessThanOrEqual(1 + 1e-9);
          expect(sequences).toBeGreaterThanOrEqual(one.concurrency);
          expect(perPod).toBeLessThanOrEqual(gpu.perNode);
          expect(one.model.attention.heads % perPod).toBe(0);
          // Four bits are the least that a parameter takes.
          expect(perPod * pods * gpu.memoryBytes).toBeGreaterThan(
            (one.model.parameters * 0.5) / one.memoryUtilization!,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  const larger: Array<[string, (from: ServingInput) => ServingInput]> = [
    ['context', from => ({ ...from, contextLength: from.contextLength * 2 })],
    ['concurrency', from => ({ ...from, concurrency: from.concurrency + 1 })],
    [
      'step',
      from => ({ ...from, batchedTokens: (from.batchedTokens ?? 1) * 2 }),
    ],
    [
      'reserve',
      from => ({
        ...from,
        memoryUtilization: (from.memoryUtilization ?? 1) * 0.9,
      }),
    ],
    [
      'model',
      from => ({
        ...from,
        model: { ...from.model, parameters: from.model.parameters * 1.3 },
      }),
    ],
    [
      'precision',
      from => ({
        ...from,
        precision: 'fp32',
      }),
    ],
  ];

  it.each(larger)('needs no less memory with a larger %s', (_, enlarge) => {
    fc.assert(
      fc.property(input, one => {
        expect(leastMemory(enlarge(one))).toBeGreaterThanOrEqual(
          leastMemory(one),
        );
      }),
      { numRuns: 300 },
    );
  });
});

function leastMemory(one: ServingInput): number {
  const sizing = sizeServing(one);
  if (sizing.status !== 'sized') {
    return Infinity;
  }
  const { gpu, perPod, pods } = sizing.proposal;
  return gpu.memoryBytes * perPod * pods;
}
