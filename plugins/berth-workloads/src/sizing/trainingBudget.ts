import { attentionScoreBytes, layerActivationBytes } from './activations';
import type { GpuModel } from './gpuModels';
import { BUFFER_SHARE, RUNTIME_BYTES } from './runtime';
import type { MemoryBudget } from './Sizing';
import type { Sharding, TrainingInput } from './training';

/** 16-bit weights and gradients; a 32-bit copy of weights, and Adam's momentum and variance. */
const WEIGHT = 2;
const GRADIENT = 2;
const OPTIMIZER = 12;

/** What is left free for the peaks of an allocator that fragments. */
const RESERVED_SHARE = 0.1;

const ORDER: Sharding[] = ['none', 'optimizer', 'gradients', 'full'];

/**
 * Where the memory of each of `gpuCount` GPUs goes in training: 16 bytes for each parameter that is trained, of which the
 * GPUs share what `sharding` says.
 *
 * Source: Rajbhandari et al., "ZeRO: Memory Optimizations Toward Training Trillion Parameter Models" (arXiv:1910.02054),
 * figure 1; activations: Korthikanti et al. (arXiv:2205.05198), table 2.
 */
export function trainingBudget(
  input: TrainingInput,
  gpu: GpuModel,
  gpuCount: number,
): MemoryBudget {
  const { model, sharding, trainableShare = 1 } = input;
  const sharedFrom = (stage: Sharding) =>
    ORDER.indexOf(sharding) >= ORDER.indexOf(stage) ? gpuCount : 1;
  const trained = model.parameters * trainableShare;
  const weights = (model.parameters * WEIGHT) / sharedFrom('full');
  const gradients = (trained * GRADIENT) / sharedFrom('gradients');
  const optimizer = (trained * OPTIMIZER) / sharedFrom('optimizer');
  const activations = activationBytes(input) + logitBytes(input);
  // Where weights are shared, the layer at work and the next one are whole.
  const gathered =
    sharedFrom('full') > 1 ? (2 * WEIGHT * model.parameters) / model.layers : 0;
  const runtime =
    RUNTIME_BYTES +
    gathered +
    BUFFER_SHARE * (weights + gradients + optimizer + activations);
  const memory = gpu.memoryBytes;
  const reserved = memory * RESERVED_SHARE;
  return {
    memory,
    reserved,
    weights,
    kvCache: 0,
    gradients,
    optimizer,
    activations,
    runtime,
    free:
      memory -
      reserved -
      weights -
      gradients -
      optimizer -
      activations -
      runtime,
  };
}

/** The logits of each token in 32 bits, and their gradients in 16: not in the paper, whose vocabularies were small. */
function logitBytes(input: TrainingInput): number {
  const { model, sequenceLength, microBatch } = input;
  return 6 * sequenceLength * microBatch * (model.vocabularySize ?? 131_072);
}

function activationBytes(input: TrainingInput): number {
  const { model, sequenceLength, microBatch, recomputation } = input;
  const { attention, hiddenSize, layers } = model;
  const tokens = sequenceLength * microBatch;
  const layer = layerActivationBytes(tokens, hiddenSize);
  switch (recomputation) {
    case 'full':
      // The 16-bit input of each layer, and all of the one that is computed again.
      return 2 * tokens * hiddenSize * layers + layer;
    case 'selective':
      return layer * layers;
    default:
      return (
        layers *
        (layer +
          attentionScoreBytes(microBatch, sequenceLength, attention.heads))
      );
  }
}
