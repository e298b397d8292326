import { layerActivationBytes } from './activations';
import type { GpuModel } from './gpuModels';
import { kvBytesPerToken, kvShards } from './kvCache';
import { BUFFER_SHARE, RUNTIME_BYTES, WEIGHT_EXPANSION } from './runtime';
import type { ServingInput } from './serving';
import type { MemoryBudget } from './Sizing';
import { weightBytes } from './weights';

/** Tensor and pipeline parallelism of one replica. */
export interface Parallelism {
  tensor: number;
  pipeline: number;
}

/**
 * Where the memory of each GPU goes when a model is served: weights and cache are split over tensors and layers,
 * activations over tensors only, and the runtime is on each. Layers are not cut, so that the first pods may have one more.
 *
 * Source: kaito-project/kaito `pkg/workspace/estimator/nodesestimator/estimator.go`; vLLM `determine_available_memory`.
 */
export function servingBudget(
  input: ServingInput,
  gpu: GpuModel,
  { tensor, pipeline }: Parallelism,
): MemoryBudget {
  const { model, concurrency, contextLength } = input;
  const { batchedTokens = 2048, memoryUtilization = 0.9 } = input;
  const layers = Math.ceil(model.layers / pipeline) / model.layers;
  const kvBytes = kvBytesPerToken(model, input.kvPrecision === 'fp8' ? 1 : 2);
  const weights =
    (weightBytes(model, input.precision) * WEIGHT_EXPANSION * layers) / tensor;
  const kvCache =
    (kvBytes * contextLength * concurrency * layers) / kvShards(model, tensor);
  const activations =
    layerActivationBytes(batchedTokens, model.hiddenSize) / tensor;
  const runtime =
    RUNTIME_BYTES + BUFFER_SHARE * (weights + kvCache + activations);
  const memory = gpu.memoryBytes;
  const reserved = memory * (1 - memoryUtilization);
  return {
    memory,
    reserved,
    weights,
    kvCache,
    gradients: 0,
    optimizer: 0,
    activations,
    runtime,
    free: memory - reserved - weights - kvCache - activations - runtime,
  };
}
