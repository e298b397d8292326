import type { Attention, ModelFacts } from './ModelFacts';
import type { Precision } from './precision';

const GIB = 1024 ** 3;

const grouped = (
  heads: number,
  kvHeads: number,
  headDim: number,
): Attention => ({ type: 'grouped', heads, kvHeads, headDim });

const deepSeek: Attention = {
  type: 'latent',
  heads: 128,
  rank: 512,
  ropeDim: 64,
};

function facts(
  parameters: number,
  [layers, hiddenSize]: [layers: number, hiddenSize: number],
  attention: Attention,
  contextLength: number,
  checkpoint: { precision: Precision; gib?: number },
): ModelFacts {
  return {
    parameters,
    layers,
    hiddenSize,
    attention,
    contextLength,
    precision: checkpoint.precision,
    checkpointBytes: checkpoint.gib && Math.round(checkpoint.gib * GIB),
  };
}

const bf16 = (gib: number) => ({ precision: 'bf16', gib } as const);
const fp8 = (gib: number) => ({ precision: 'fp8', gib } as const);

/**
 * Well-known open models, by their names on Hugging Face.
 *
 * Source: kaito-project/kaito `presets/workspace/models/model_catalog.yaml` at 037fb35, taken from each `config.json`;
 * parameters are those of the checkpoint (its size by its precision), of mixed ones those of the model card. The checkpoint
 * of gpt-oss is not known: its repository keeps two copies.
 * @public
 */
export const knownModels: Readonly<Record<string, ModelFacts>> = {
  'deepseek-ai/DeepSeek-R1-0528': facts(
    671e9,
    [61, 7168],
    deepSeek,
    163_840,
    fp8(641.3),
  ),
  'deepseek-ai/DeepSeek-R1-Distill-Llama-8B': facts(
    8.03e9,
    [32, 4096],
    grouped(32, 8, 128),
    131_072,
    bf16(14.96),
  ),
  'deepseek-ai/DeepSeek-R1-Distill-Qwen-14B': facts(
    14.77e9,
    [48, 5120],
    grouped(40, 8, 128),
    131_072,
    bf16(27.51),
  ),
  'deepseek-ai/DeepSeek-V3-0324': facts(
    671e9,
    [61, 7168],
    deepSeek,
    163_840,
    fp8(641.3),
  ),
  'google/gemma-3-27b-it': facts(
    27.43e9,
    [62, 5376],
    grouped(32, 16, 128),
    131_072,
    bf16(51.1),
  ),
  'google/gemma-3-4b-it': facts(
    4.3e9,
    [34, 2560],
    grouped(8, 4, 256),
    131_072,
    bf16(8.01),
  ),
  'meta-llama/Llama-3.1-8B-Instruct': facts(
    8.03e9,
    [32, 4096],
    grouped(32, 8, 128),
    131_072,
    bf16(14.96),
  ),
  'meta-llama/Llama-3.3-70B-Instruct': facts(
    70.55e9,
    [80, 8192],
    grouped(64, 8, 128),
    131_072,
    bf16(131.42),
  ),
  'microsoft/Phi-3-medium-128k-instruct': facts(
    13.96e9,
    [40, 5120],
    grouped(40, 10, 128),
    131_072,
    bf16(26),
  ),
  'microsoft/Phi-3.5-mini-instruct': facts(
    3.82e9,
    [32, 3072],
    grouped(32, 32, 96),
    131_072,
    bf16(7.12),
  ),
  'microsoft/Phi-4-mini-instruct': facts(
    3.84e9,
    [32, 3072],
    grouped(24, 8, 128),
    131_072,
    bf16(7.15),
  ),
  'microsoft/phi-4': facts(
    14.66e9,
    [40, 5120],
    grouped(40, 10, 128),
    16_384,
    bf16(27.31),
  ),
  'mistralai/Ministral-3-14B-Instruct-2512': facts(
    14e9,
    [40, 5120],
    grouped(32, 8, 128),
    262_144,
    fp8(14.65),
  ),
  'mistralai/Ministral-3-8B-Instruct-2512': facts(
    8e9,
    [34, 4096],
    grouped(32, 8, 128),
    262_144,
    fp8(9.7),
  ),
  'mistralai/Mistral-7B-Instruct-v0.3': facts(
    7.25e9,
    [32, 4096],
    grouped(32, 8, 128),
    32_768,
    bf16(13.5),
  ),
  'mistralai/Mistral-Large-3-675B-Instruct-2512': facts(
    675e9,
    [61, 7168],
    deepSeek,
    294_912,
    fp8(634.7),
  ),
  'openai/gpt-oss-120b': facts(117e9, [36, 2880], grouped(64, 8, 64), 131_072, {
    precision: 'int4',
  }),
  'openai/gpt-oss-20b': facts(21e9, [24, 2880], grouped(64, 8, 64), 131_072, {
    precision: 'int4',
  }),
  'Qwen/Qwen2.5-Coder-32B-Instruct': facts(
    32.76e9,
    [64, 5120],
    grouped(40, 8, 128),
    32_768,
    bf16(61.03),
  ),
  'Qwen/Qwen2.5-Coder-7B-Instruct': facts(
    7.62e9,
    [28, 3584],
    grouped(28, 4, 128),
    32_768,
    bf16(14.19),
  ),
  'Qwen/Qwen3-8B-AWQ': facts(8.19e9, [36, 4096], grouped(32, 8, 128), 40_960, {
    precision: 'int4',
    gib: 5.68,
  }),
};
