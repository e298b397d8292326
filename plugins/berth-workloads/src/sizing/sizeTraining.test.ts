import fc from 'fast-check';
import { gpuModels } from './gpuModels';
import { knownModels } from './knownModels';
import { sizeTraining } from './sizeTraining';
import type { TrainingInput } from './training';
import { trainingBudget } from './trainingBudget';

const GIB = 1024 ** 3;
const h100 = gpuModels.find(({ model }) => model === 'H100')!;
const llama8b = knownModels['meta-llama/Llama-3.1-8B-Instruct'];

const tuning: TrainingInput = {
  model: llama8b,
  sequenceLength: 4096,
  microBatch: 1,
  sharding: 'full',
  recomputation: 'full',
};

/** Without activations, as figure 1 of the ZeRO paper has it for 7.5 billion parameters on 64 GPUs. */
const statesOf = (sharding: TrainingInput['sharding']) => {
  const { weights, gradients, optimizer } = trainingBudget(
    { ...tuning, model: { ...llama8b, parameters: 7.5e9 }, sharding },
    h100,
    64,
  );
  return Number(((weights + gradients + optimizer) / 1e9).toFixed(1));
};

describe('sizeTraining', () => {
  it.each([
    ['none', 120],
    ['optimizer', 31.4],
    ['gradients', 16.6],
    ['full', 1.9],
  ] as const)('keeps with sharding %s what ZeRO has published', (stage, gb) => {
    expect(statesOf(stage)).toBe(gb);
  });

  it('tunes 8 billion parameters on part of a node', () => {
    expect(sizeTraining({ ...tuning, gpus: [h100] })).toMatchObject({
      status: 'sized',
      proposal: { gpu: h100, perPod: 2, pods: 1, dataParallel: 2 },
    });
  });

  it('tunes adapters of them on one', () => {
    expect(
      sizeTraining({ ...tuning, trainableShare: 0.01, gpus: [h100] }),
    ).toMatchObject({ status: 'sized', proposal: { perPod: 1, pods: 1 } });
  });

  it('trains 70 billion parameters on whole nodes', () => {
    const model = knownModels['meta-llama/Llama-3.3-70B-Instruct'];
    expect(sizeTraining({ ...tuning, model, gpus: [h100] })).toMatchObject({
      status: 'sized',
      proposal: { perPod: 8, dataParallel: 24, pods: 3 },
      warnings: ['3 pods exchange gradients, which needs a fast network'],
    });
  });

  it('says what is missing where nothing is shared', () => {
    expect(
      sizeTraining({ ...tuning, sharding: 'none', gpus: [h100] }),
    ).toMatchObject({
      status: 'nothing fits',
      tooSmall: [{ model: 'H100', reason: expect.stringMatching(/lack/) }],
    });
  });

  it('takes a number of GPUs that fills nodes, and no other', () => {
    expect(
      sizeTraining({ ...tuning, gpuCount: 16, gpus: [h100] }),
    ).toMatchObject({ proposal: { perPod: 8, pods: 2 } });
    expect(sizeTraining({ ...tuning, gpuCount: 12, gpus: [h100] }).status).toBe(
      'nothing fits',
    );
  });

  it.each<[string, Partial<TrainingInput>]>([
    ['sequenceLength', { sequenceLength: 0 }],
    ['microBatch', { microBatch: 0.5 }],
    ['trainableShare', { trainableShare: 2 }],
    ['gpuCount', { gpuCount: -8 }],
  ])('names the field %s', (field, change) => {
    expect(sizeTraining({ ...tuning, ...change })).toMatchObject({
      status: 'invalid',
      problems: [{ field }],
    });
  });
});

const input = fc.record<TrainingInput>({
  model: fc
    .double({ min: 1e8, max: 1e11, noNaN: true })
    .map(parameters => ({ ...llama8b, parameters })),
  sequenceLength: fc.integer({ min: 128, max: 32_768 }),
  microBatch: fc.integer({ min: 1, max: 8 }),
  sharding: fc.constantFrom('none', 'optimizer', 'gradients', 'full'),
  recomputation: fc.constantFrom('none', 'selective', 'full'),
  trainableShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
});

function leastMemory(one: TrainingInput): number {
  const sizing = sizeTraining(one);
  if (sizing.status !== 'sized') {
    return Infinity;
  }
  const { gpu, dataParallel, budget } = sizing.proposal;
  expect(budget.free).toBeGreaterThanOrEqual(0);
  return gpu.memoryBytes * dataParallel;
}

const smaller: Array<[string, (from: TrainingInput) => TrainingInput]> = [
  ['sequence', from => ({ ...from, sequenceLength: from.sequenceLength * 2 })],
  ['batch', from => ({ ...from, microBatch: from.microBatch + 1 })],
  [
    'share that is trained',
    from => ({ ...from, trainableShare: (from.trainableShare ?? 1) * 2 }),
  ],
  [
    'model',
    from => ({
      ...from,
      model: { ...from.model, parameters: from.model.parameters * 2 },
    }),
  ],
  ['amount that is kept', from => ({ ...from, recomputation: 'none' })],
];

describe('whatever is to be trained', () => {
  it.each(smaller)('needs no less memory with a larger %s', (_, enlarge) => {
    fc.assert(
      fc.property(input, one => {
        expect(leastMemory(enlarge(one))).toBeGreaterThanOrEqual(
          leastMemory(one),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('needs no more of each GPU the more there are', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 2, max: 512 }), (one, gpus) => {
        expect(trainingBudget(one, h100, gpus * 2).free).toBeGreaterThanOrEqual(
          trainingBudget(one, h100, gpus).free - GIB * 1e-6,
        );
      }),
    );
  });
});
