import type { GpuModel } from './gpuModels';
import type { ModelFacts } from './ModelFacts';
import type { Precision } from './precision';
import type { GpuShape } from './Sizing';

/**
 * What is to be served.
 * @public
 */
export interface ServingInput {
  model: ModelFacts;
  /** Of weights. Default: the checkpoint's own. */
  precision?: Precision;
  /** Of the KV cache. Default: `fp16`. */
  kvPrecision?: 'fp16' | 'fp8';
  /** Tokens of prompt and answer together, at most. */
  contextLength: number;
  /** How many sequences as long as that there is room for at once, in each replica. */
  concurrency: number;
  /** How many tokens a step computes at once. Default: 2048, vLLM's for chunked prefill. */
  batchedTokens?: number;
  /** The share of a GPU's memory that may be used. Default: 0.9, vLLM's `--gpu-memory-utilization`. */
  memoryUtilization?: number;
  /** How many GPUs share each layer. Default: what does. */
  tensorParallel?: number;
  /** How many pods share the layers. Default: what does. */
  pipelineParallel?: number;
  /** GPUs that may be proposed. Default: `gpuModels`. */
  gpus?: readonly GpuModel[];
}

/**
 * One replica of a server.
 * @public
 */
export interface ServingShape extends GpuShape {
  /** How many GPUs share each layer; it is also `perPod`. */
  tensorParallel: number;
  /** How many pods share the layers; it is also `pods`. */
  pipelineParallel: number;
  /** How many sequences of full length there is room for: at least `concurrency`. */
  sequences: number;
}
