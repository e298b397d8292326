import {
  gpuModels,
  knownModels,
  precisions,
  type ModelFacts,
} from '@berth/backstage-plugin-berth-workloads/sizing';
import type { z } from 'zod/v3';
import { flatSchema } from './flatSchema';
import type { Zod } from './zod';

/** What is to be served or trained. */
export function sizeSchema(zod: Zod) {
  return zod.discriminatedUnion('purpose', [
    servingSchema(zod),
    trainingSchema(zod),
  ]);
}

/** The same for the scaffolder. */
export function flatSizeSchema(zod: Zod) {
  return flatSchema(zod, 'purpose', [servingSchema(zod), trainingSchema(zod)]);
}

function servingSchema(zod: Zod) {
  return zod.strictObject({
    purpose: zod.literal('serve'),
    model: modelSchema(zod),
    gpus: gpuNames(zod),
    precision: zod
      .enum(precisions)
      .optional()
      .describe("Of weights; the checkpoint's own if not given"),
    kvPrecision: zod.enum(['fp16', 'fp8']).optional().describe('Of the cache'),
    contextLength: zod
      .number()
      .describe('Tokens of prompt and answer together, at most'),
    concurrency: zod
      .number()
      .describe('Sequences as long as that at once, for each replica'),
    batchedTokens: zod
      .number()
      .optional()
      .describe('Tokens of a step; 2048 if not given'),
    memoryUtilization: zod
      .number()
      .optional()
      .describe('Share of the memory that may be used; 0.9 if not given'),
    tensorParallel: zod
      .number()
      .optional()
      .describe('GPUs that share each layer'),
    pipelineParallel: zod
      .number()
      .optional()
      .describe('Pods of a replica, e.g. 1'),
  });
}

function trainingSchema(zod: Zod) {
  return zod.strictObject({
    purpose: zod.literal('train'),
    model: modelSchema(zod),
    gpus: gpuNames(zod),
    sequenceLength: zod.number().describe('Tokens'),
    microBatch: zod.number().describe('Sequences at once on each GPU'),
    sharding: zod
      .enum(['none', 'optimizer', 'gradients', 'full'])
      .describe('What GPUs share: ZeRO 1, 2 and 3; full is FSDP'),
    recomputation: zod
      .enum(['none', 'selective', 'full'])
      .describe('Of activations'),
    trainableShare: zod
      .number()
      .optional()
      .describe('Less than 1 with adapters such as LoRA'),
    gpuCount: zod.number().optional().describe('In all; what does otherwise'),
  });
}

function modelSchema(zod: Zod) {
  return zod
    .union([
      zod.string().describe(`One of ${Object.keys(knownModels).join(', ')}`),
      factsSchema(zod),
    ])
    .describe('A well-known model by its name, or the facts about another');
}

function factsSchema(zod: Zod): z.ZodType<ModelFacts> {
  const heads = zod.number();
  return zod.strictObject({
    parameters: zod.number(),
    layers: zod.number(),
    hiddenSize: zod.number(),
    attention: zod.discriminatedUnion('type', [
      zod.strictObject({
        type: zod.literal('grouped'),
        heads,
        kvHeads: zod.number(),
        headDim: zod.number(),
      }),
      zod.strictObject({
        type: zod.literal('latent'),
        heads,
        rank: zod.number(),
        ropeDim: zod.number(),
      }),
    ]),
    vocabularySize: zod.number().optional(),
    contextLength: zod.number(),
    precision: zod.enum(precisions),
    checkpointBytes: zod.number().optional(),
  });
}

function gpuNames(zod: Zod) {
  return zod
    .array(zod.string())
    .optional()
    .describe(
      `GPU models that may be proposed, of ${gpuModels
        .map(({ model }) => model)
        .join(', ')}`,
    );
}
